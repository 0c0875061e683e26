import { parse } from 'tldts';

/** Why a legal name is refused (spec E6). */
export type LegalNameRefusal = 'legalNameOneCharacter' | 'legalNameSymbols' | 'legalNameLegalForm';
/** What is odd about a legal name, though it may be right. */
export type LegalNameWarning = 'internetSuffix' | 'repeatedCharacter' | 'singleCharacters';

/**
 * Legal forms of many countries, without dots, blanks and accents, that alone name no company:
 * short forms first by alphabet, then written out, then in other scripts.
 */
const LEGAL_FORMS = new Set(
  (
    'ab ag aktsiaselts amba aps as asa ass bhd bv bvba ca co coltd comandita company corp ' +
    'corporation cv cvba cxa da dd doo dooel ead ead ee eeig ehf eingetragenerverein eirelme eireli ' +
    'eirl eurl eood epe etat eu ev eg ek ekfr fop gbr gesmbh ggmbh gie gk gmbh gmbhcokg gmk hf ik ' +
    'ike inc incorporated is jsc kb kda kft kg kgaa kk kkt kom ks kv kyk lda limitada limited lllp ' +
    'llc llp lp ltd ltda ltdsti maatschap mb mei mepe me nv nyrt oao oe ohg ood oou opc oy oyj ' +
    'partg partgmbb pbc plc pllc pc pma proprietarylimited psc pt pte pteltd ptltd pty ptyltd ' +
    'publiclimitedcompany pvtltd privatelimited rl rt sa sab sabdecv sac sacif sadecv saic sal ' +
    'saoc saog sapa sapi sapidecv sarl sarlu sas sasu sau sc sca scarl scop scl scoop scra scrl ' +
    'scs sd sdnbhd se secnc sem senc sep sgps si sia sicav sic sk sl slne slu slp sll snc sociedadanonima ' +
    'sociedadlimitada sociedadderesponsabilidadlimitada societeanonyme soparfi sp spa spj spjawna ' +
    'spk spol spolsro spzoo spzook sprl sprlu srl srlcr srls sro srls stiftung szrl tbk ug ' +
    'ughaftungsbeschrankt uab ultd unlimited vof vos vzw xt yk ooo oao zao pao zrt zrtnyrt ' +
    'ооо оао зао пао ао ип тов тоо ад оод еоод дд ае επε ικε οε 株式会社 有限会社 合同会社 合資会社 ' +
    '合名会社 有限公司 有限责任公司 有限責任公司 股份有限公司 주식회사 유한회사 בעמ'
  )
    .split(' ')
    .map(bare),
);

/** Letters and digits only, in lower case and without accents. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Why the name cannot be a company's legal name, or null. Length is the schema's affair. */
export function legalNameRefusal(name: string): LegalNameRefusal | null {
  const letters = bare(name);
  if (letters === '') return 'legalNameSymbols';
  if (Array.from(name.trim()).length === 1) return 'legalNameOneCharacter';
  if (LEGAL_FORMS.has(letters)) return 'legalNameLegalForm';
  return null;
}

/** "amadeus.com", by the public list of suffixes; not "Co.Ltd", though `.ltd` is on it. */
function hasInternetSuffix(word: string): boolean {
  const { domainWithoutSuffix, isIcann, publicSuffix } = parse(
    word.replace(/[^\p{L}\p{N}]+$/u, ''),
  );
  if (isIcann !== true || domainWithoutSuffix === null || publicSuffix === null) return false;
  return domainWithoutSuffix.length > 1 && !LEGAL_FORMS.has(bare(publicSuffix));
}

/** What to ask the applicant to look at again; an empty list when nothing is odd. */
export function legalNameWarnings(name: string): readonly LegalNameWarning[] {
  const warnings: LegalNameWarning[] = [];
  if (name.split(/[\s,;()/]+/u).some(hasInternetSuffix)) warnings.push('internetSuffix');
  const characters = Array.from(bare(name));
  if (characters.length > 1 && new Set(characters).size === 1) warnings.push('repeatedCharacter');
  const words = name.trim().split(/\s+/u);
  if (words.length > 1 && words.every((word) => Array.from(word).length === 1)) {
    warnings.push('singleCharacters');
  }
  return warnings;
}

/** How two names of a company relate, whatever their case, accents and legal forms. */
export type NameRelation = 'same' | 'similar' | 'different';

/** The words of a name that tell companies apart; a legal form in front or at the end is none. */
function tellingWords(name: string): string[] {
  const words = name
    .split(/[\s,;()&/-]+/u)
    .map(bare)
    .filter((word) => word !== '');
  for (const length of [3, 2, 1]) {
    // "S. L." and "Sp. z o.o." are one legal form in several words.
    if (words.length > length && LEGAL_FORMS.has(words.slice(-length).join(''))) {
      return words.slice(0, -length);
    }
  }
  return words;
}

/** Same words; or all words of one within the other, or the same but for blanks; or neither. */
export function compareCompanyNames(name: string, other: string): NameRelation {
  const [words, others] = [tellingWords(name), tellingWords(other)];
  if (words.join(' ') === others.join(' ')) return 'same';
  if (words.join('') === others.join('')) return 'similar';
  const [less, more] = words.length < others.length ? [words, others] : [others, words];
  return less.length > 0 && less.every((word) => more.includes(word)) ? 'similar' : 'different';
}
