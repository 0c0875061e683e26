import { stdnum } from 'stdnum';

type Validator = { readonly validate: (value: string) => { readonly isValid: boolean } };

const VALIDATORS: Readonly<Record<string, Readonly<Record<string, Validator>>>> = stdnum;

interface TaxIdRule {
  /** What the country calls the number; the same in every language. */
  readonly name: string;
  /** Which of the library's checks a company's number may pass. */
  readonly checks: readonly string[];
  /** A number that passes. */
  readonly example: string;
  /** What the number begins with where it is written on invoices. */
  readonly mark?: string;
}

/**
 * What companies give as their tax id, country by country, with the checks of `stdnum` for it: no
 * personal numbers but where a sole trader trades under one, no numbers of banks or drugs, which the
 * library has beside them.
 */
const RULES: Readonly<Record<string, TaxIdRule>> = {
  AR: { name: 'CUIT', checks: ['cuit'], example: '20-05536168-2' },
  AU: { name: 'ABN / ACN', checks: ['abn', 'acn'], example: '83 914 571 673' },
  BR: { name: 'CNPJ', checks: ['cnpj'], example: '16.727.230/0001-97' },
  CA: { name: 'BN / GST', checks: ['bn', 'gst'], example: '123026635' },
  CL: { name: 'RUT', checks: ['rut'], example: '76.086.428-5' },
  CO: { name: 'NIT', checks: ['nit'], example: '213.123.432-1' },
  DE: { name: 'USt-IdNr. / Steuernummer', checks: ['vat', 'stnr'], example: 'DE136695976' },
  ES: { name: 'NIF', checks: ['nif', 'cif', 'dni', 'nie'], example: 'B12345674' },
  FR: { name: 'SIREN / SIRET / TVA', checks: ['siren', 'siret', 'tva'], example: '732 829 320' },
  GB: { name: 'VAT / UTR', checks: ['vat', 'utr'], example: 'GB980780684' },
  IE: { name: 'VAT', checks: ['vat'], example: 'IE6433435F' },
  IN: { name: 'GSTIN / PAN', checks: ['gstin', 'pan'], example: '27AAPFU0939F1ZV' },
  IT: { name: 'Partita IVA', checks: ['iva', 'codicefiscale'], example: '00743110157' },
  JP: {
    name: '法人番号 / Corporate Number',
    checks: ['cn'],
    example: '5835678256246',
    // The registration number of a qualified invoice issuer is the corporate number after a T.
    mark: 'T',
  },
  MX: { name: 'RFC', checks: ['rfc'], example: 'MAB9307148T4' },
  NL: { name: 'Btw-id', checks: ['btw'], example: 'NL004495445B01' },
  PE: { name: 'RUC', checks: ['ruc'], example: '20512333797' },
  PT: { name: 'NIF / NIPC', checks: ['nif', 'nipc'], example: '501442600' },
  US: { name: 'EIN', checks: ['ein'], example: '91-1144442' },
};

/** The name and an example of a company's tax id; null where any number of the country does. */
export function taxIdRule(country: string): Pick<TaxIdRule, 'name' | 'example'> | null {
  return RULES[country] ?? null;
}

function validatorsOf(country: string): readonly Validator[] {
  const validators = VALIDATORS[country] ?? {};
  const checks = RULES[country]?.checks ?? Object.keys(validators);
  return checks.flatMap((check) => validators[check] ?? []);
}

/**
 * Whether a tax id passes one of the checks of its country, with or without the country's code in
 * front. Where no check is known, any text does.
 * @param country ISO 3166-1 alpha-2
 */
export function isTaxId(typed: string, country: string): boolean {
  const validators = validatorsOf(country);
  if (validators.length === 0) return true;
  const withoutCode = typed.toUpperCase().startsWith(country) ? typed.slice(country.length) : typed;
  // Not every check of the library drops the marks that its country writes: Chile's dots.
  const bare = withoutCode.replace(/[\s./-]/g, '');
  const { mark = '' } = RULES[country] ?? {};
  const unmarked = bare.toUpperCase().startsWith(mark) ? bare.slice(mark.length) : bare;
  return validators.some((validator) =>
    [typed, withoutCode, bare, unmarked].some((form) => validator.validate(form).isValid),
  );
}
