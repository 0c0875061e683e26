/** Why a legal name is refused (spec E6). */
export type LegalNameRefusal = 'legalNameOneCharacter' | 'legalNameSymbols' | 'legalNameLegalForm';
/** What is odd about a legal name, though it may be right. */
export type LegalNameWarning = 'internetSuffix' | 'repeatedCharacter' | 'singleCharacters';

/** Legal forms, without dots and blanks, that alone name no company. */
const LEGAL_FORMS = new Set(
  (
    'ab ag aps as asa bhd bv bvba co company corp corporation cv cvba doo eirl eurl eood ehf ek ' +
    'gbr gesmbh gmbh gmbhcokg hf inc incorporated kda kft kg kk kgaa lda limitada limited llc llp ' +
    'lp ltd ltda nv oao ohg ood oou oy oyj plc ptyltd pty pte pteltd pvtltd sa sab sabdecv sadecv ' +
    'sal saoc sapi sapidecv sarl sas sasu sau sc sca scrl scs sdnbhd se sem sgps sicav sl slne slu ' +
    'slp sll snc sociedadanonima sociedadlimitada soparfi sp spa spj spk spzoo sprl srl srls sro ' +
    'stiftung ug uab vof ooo zao zrt'
  ).split(' '),
);

const INTERNET_SUFFIX = /\.(?:com|org|net|info|biz|eu|es|fr|de|it|pt|uk|us|io|app|shop|online)\b/iu;

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

/** What to ask the applicant to look at again; an empty list when nothing is odd. */
export function legalNameWarnings(name: string): readonly LegalNameWarning[] {
  const warnings: LegalNameWarning[] = [];
  if (INTERNET_SUFFIX.test(name)) warnings.push('internetSuffix');
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
