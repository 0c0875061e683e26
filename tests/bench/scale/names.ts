import { Random } from './random';

interface Style {
  /** How many of a hundred companies are called so. */
  readonly share: number;
  readonly country: string;
  /** What companies do, the most common first. */
  readonly trades: readonly string[];
  /** What their own words are made of. */
  readonly syllables: readonly string[];
  readonly forms: readonly string[];
  readonly gap: string;
}

const list = (text: string) => text.split(' ');

const STYLES: readonly Style[] = [
  {
    share: 50,
    country: 'ES',
    trades: list(
      'Bodegas Talleres Hotel Clínica Construcciones Transportes Gestoría Distribuciones Aceites Panadería Farmacia Viveros Imprenta Autoescuela Inmobiliaria Restaurante Ferretería Óptica Librería Muebles Cristalería Pinturas Seguros Academia Almacenes Conservas Electricidad Fontanería Informática Joyería',
    ),
    syllables: list(
      'ma ri go mez lo pez san che gar cí a fer nán dez ro drí guez mar tí ne ra mí al va re to rre ver de ol mo pi na ri o mon te que zal ser na vi lla cas ti ñe co sta',
    ),
    forms: list('SL SA SLU SCOOP SAU'),
    gap: ' ',
  },
  {
    share: 27,
    country: 'IE',
    trades: list(
      'Consulting Solutions Partners Foods Systems Engineering Logistics Dental Legal Media Brewing Timber Marine Textiles Bakery Motors Energy Farms Design Recruitment Insurance Surveyors Plumbing Roofing',
    ),
    syllables: list(
      'ash ford wil ton ham ber ley smith son mac don ald har per cole man wood bury well ing ter king dale bro ok field stone bridge north south wick ham pool mill er green',
    ),
    forms: list('Ltd Limited LLP PLC GmbH'),
    gap: ' ',
  },
  {
    share: 6,
    country: 'PL',
    trades: list('Meble Usługi Piekarnia Drukarnia Budownictwo Księgarnia Transport Apteka'),
    syllables: list('ko wal ski nowa ków łó dź wiś niew szcze pan ja ckie wicz mar czyk ździ ór'),
    forms: ['Sp. z o.o.', 'S.A.'],
    gap: ' ',
  },
  {
    share: 6,
    country: 'BG',
    trades: list('Ромашка Стройтех Медия Транспорт Хлебозавод Фабрика Сервиз Аптека'),
    syllables: list('ива нов пет ро ва ге ор ги ев сто ян ди мит ър ко лев бо рис ни ко ла'),
    forms: list('ООД ЕООД АД'),
    gap: ' ',
  },
  {
    share: 5,
    country: 'GR',
    trades: list('Οίκος Ξενοδοχείο Κατασκευές Φαρμακείο Τυπογραφείο Μεταφορές'),
    syllables: list('πα πα δό που λος γε ωρ γί ου νι κο λά ου μα ρί να κα ρα'),
    forms: list('ΑΕ ΕΠΕ ΙΚΕ'),
    gap: ' ',
  },
  {
    share: 2,
    country: 'JP',
    trades: list('株式会社 有限会社 合同会社 商店 工業'),
    syllables: list('山 田 中 村 木 高 橋 佐 藤 鈴 井 上 松 本 林 清 水 池'),
    forms: list('製作所 物産 商事 電機'),
    gap: '　',
  },
  {
    share: 2,
    country: 'AE',
    trades: list('شركة مؤسسة مجموعة مكتب'),
    syllables: list('ال نو ر خ لي ج بد ر سا لم ها شم من صو'),
    forms: list('للتجارة للمقاولات القابضة'),
    gap: ' ',
  },
  {
    share: 2,
    country: 'TW',
    trades: list('台灣 台北 新竹 高雄'),
    syllables: list('華 興 大 明 光 元 豐 永 信 德 泰 安'),
    forms: list('有限公司 股份有限公司 企業'),
    gap: '',
  },
];

/** Own words of a style: that many different ones, so that some are common and most are not. */
function wordsOf({ syllables }: Style, count: number, seed: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const length = 2 + random.below(3);
    const word = Array.from({ length }, () => random.pick(syllables)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}

const WORDS = STYLES.map((style, index) => wordsOf(style, style.share * 1000, index + 1));

/** A word that twenty of a million companies have. */
export const RARE_WORD = 'Quetzalcóatl';
export const RARE_EVERY = 50_000;
export const RARE_FIRST = 77;
/** A word that a few of a hundred companies have. */
export const COMMON_WORD = 'Bodegas';

export interface CompanyName {
  readonly name: string;
  readonly country: string;
  /** The part of its domain before the suffix, different for each `n`. */
  readonly prefix: string;
}

/** What the n-th company is called. */
export function companyName(n: number): CompanyName {
  const random = new Random(n * 7919 + 11);
  const index = styleAt(random.below(100));
  const style = STYLES[index];
  const words = WORDS[index];
  if (style === undefined || words === undefined) throw new Error('no such style');
  const own = [random.pickSkewed(words), ...(random.below(3) > 0 ? [random.pick(words)] : [])];
  if (n % RARE_EVERY === RARE_FIRST) own.push(RARE_WORD);
  const trade = random.pickSkewed(style.trades);
  const form = random.pick(style.forms);
  const parts = random.below(4) === 0 ? [...own, trade, form] : [trade, ...own, form];
  const name = parts.join(style.gap);
  const latin = (own[0] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return { name, country: style.country, prefix: `${latin}${n.toString(36).padStart(4, '0')}` };
}

function styleAt(percent: number): number {
  let passed = 0;
  return STYLES.findIndex(({ share }) => (passed += share) > percent);
}
