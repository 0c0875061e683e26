import { z } from 'zod';
import { line, nameLine, optional } from '@/lib/form-fields';
import { addressRule, findState, type CityKind } from './rules/address';
import { addressInOneLine } from './rules/address-lines';
import { legalNameRefusal, legalNameWarnings } from './rules/legal-name';
import { isSameAddress, normalAddress, type Address } from './rules/normal-address';
import {
  isPostalCodeOf,
  isPostalCodeOfNowhere,
  postalCodeForm,
  writtenPostalCode,
} from './rules/postal-code';
import { isRegistrationNumberRequired } from './rules/registration-number';
import { isTaxId, taxIdRule } from './rules/tax-id';

/** Both forms of an address, and which of them the applicant chose (reference, validated address). */
export type AddressOffer = {
  readonly typed: Address;
  readonly suggested: Address;
  readonly chosen: 'typed' | 'suggested';
};

/** The legal business profile as it is kept; the address is the chosen one. */
export type LegalProfileAnswers = Address & {
  readonly legalName: string;
  readonly registrationNumber: string | null;
  readonly taxId: string | null;
  /** The odd name that the applicant ticked to be right. */
  readonly nameConfirmed?: string;
  /** The postal code and state that do not go together, and were ticked to be right. */
  readonly postalCodeConfirmed?: string;
  readonly addressOffer?: AddressOffer;
};

type Params = Readonly<Record<string, string | number>>;
const refusal = (message: string, params: Params) => ({ code: 'custom' as const, message, params });

const stateField = (country: string) => {
  const rule = addressRule(country);
  // A country whose letters name no state has no field for one: what is sent says nothing.
  if (rule.state === 'none')
    return z
      .unknown()
      .optional()
      .transform(() => null);
  const params = { country, kind: rule.stateKind, example: rule.states[0]?.name ?? 'none' };
  return optional(line(100, 'invalid')).superRefine((state, context) => {
    if (state === null) {
      if (rule.state === 'required') context.addIssue(refusal('stateRequired', params));
    } else if (rule.states.length > 0 && findState(country, state) === null) {
      context.addIssue(refusal('stateUnknown', params));
    }
  });
};

const postalCodeField = (country: string) => {
  const rule = addressRule(country);
  if (rule.postalCode === 'none')
    return z
      .unknown()
      .optional()
      .transform(() => null);
  const params = {
    country,
    kind: rule.postalCodeKind,
    example: rule.example ?? '',
    ...postalCodeForm(country),
  };
  return optional(line(20, 'invalid')).superRefine((typed, context) => {
    const written = typed === null ? null : writtenPostalCode(country, typed);
    if (typed === null) {
      if (rule.postalCode === 'required') context.addIssue(refusal('postalCodeRequired', params));
    } else if (written === null) {
      context.addIssue(refusal('postalCodeFormat', params));
    } else if (isPostalCodeOfNowhere(country, written)) {
      context.addIssue(refusal('postalCodeNowhere', { ...params, begins: written.slice(0, 2) }));
    }
  });
};

/** A tax id by the rules of the country, or none. */
export const taxIdField = (country: string) => {
  const { name = '', example = '' } = taxIdRule(country) ?? {};
  return optional(line(50, 'invalid')).superRefine((given, context) => {
    if (given === null || isTaxId(given, country)) return;
    context.addIssue(
      refusal('taxId', { country, name, example, known: name === '' ? 'no' : 'yes' }),
    );
  });
};

/** The key of `validation` for each name that countries have for a city. */
const ENTER_CITY: Readonly<Record<CityKind, string>> = {
  city: 'enterCity',
  town: 'enterTown',
  suburb: 'enterSuburb',
  district: 'enterDistrict',
};

/** The fields of an address by the rules of a country (ISO 3166-1 alpha-2). */
export const addressShape = (country: string) => ({
  addressLine1: line(200, 'enterAddressLine1'),
  addressLine2: optional(line(200, 'invalid')),
  city: line(100, ENTER_CITY[addressRule(country).city]),
  state: stateField(country),
  postalCode: postalCodeField(country),
});

const storedAddress = z.object({
  addressLine1: z.string(),
  addressLine2: z.string().nullable(),
  city: z.string(),
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
});

/** Only a stored answer holds one; a form sends text, and what does not fit is not looked at. */
const storedOffer = z
  .object({
    typed: storedAddress,
    suggested: storedAddress,
    chosen: z.enum(['typed', 'suggested']),
  })
  .optional()
  .catch(undefined);

const fields = (country: string) =>
  z.object({
    legalName: nameLine(150, 'enterLegalName').superRefine((name, context) => {
      const why = legalNameRefusal(name);
      if (why !== null) context.addIssue({ code: 'custom', message: why });
    }),
    ...addressShape(country),
    registrationNumber: optional(line(50, 'invalid')).superRefine((given, context) => {
      if (given !== null || !isRegistrationNumberRequired(country)) return;
      context.addIssue(refusal('registrationNumber', { country }));
    }),
    taxId: taxIdField(country),
    nameConfirmed: optional(line(150, 'invalid')).catch(null),
    postalCodeConfirmed: optional(line(130, 'invalid')).catch(null),
    addressChoice: z.enum(['typed', 'suggested']).optional().catch(undefined),
    addressSuggested: z.string().max(1000).optional().catch(undefined),
    addressOffer: storedOffer,
  });
type Fields = z.output<ReturnType<typeof fields>>;

/** What is odd and waits for a tick, as field and sentence; nothing once it is ticked. */
function unconfirmed(country: string, input: Fields) {
  const { legalName, nameConfirmed, postalCodeConfirmed: ticked } = input;
  const [warning] = legalNameWarnings(legalName);
  const { state, postalCode } = normalAddress(country, addressOf(input));
  const isElsewhere = postalCode !== null && !isPostalCodeOf(country, state, postalCode);
  const together = `${postalCode ?? ''} ${state ?? ''}`;
  const asTyped = `${input.postalCode ?? ''} ${input.state ?? ''}`;
  return {
    name: warning === undefined ? null : { warning, isTicked: nameConfirmed === legalName },
    postalCode: isElsewhere
      ? { together, isTicked: ticked === together || ticked === asTyped }
      : null,
  };
}

/** What the applicant chose of the two forms; null when there is but one, undefined when open. */
function chosenOffer(country: string, input: Fields): AddressOffer | null | undefined {
  const stored = input.addressOffer;
  const typed = addressOf(input);
  if (
    stored !== undefined &&
    isSameAddress(typed, stored[stored.chosen]) &&
    isSameAddress(stored.suggested, normalAddress(country, stored.typed)) &&
    !isSameAddress(stored.suggested, stored.typed)
  ) {
    return stored;
  }
  const suggested = normalAddress(country, typed);
  if (isSameAddress(typed, suggested)) return null;
  // A choice holds for the suggestion that was on the page, not for another one.
  const wasShown = input.addressSuggested === addressInOneLine(country, suggested);
  const chosen = wasShown ? input.addressChoice : undefined;
  return chosen === undefined ? undefined : { typed, suggested, chosen };
}

function addressOf({ addressLine1, addressLine2, city, state, postalCode }: Address): Address {
  return { addressLine1, addressLine2, city, state, postalCode };
}

/**
 * The legal business profile by the rules of a country (spec E6). What is wrong is refused field by
 * field. Then what is odd asks for a tick, and an address that the country's post would write
 * otherwise for a choice: neither is ever decided for the applicant, and both addresses are kept.
 * @param country ISO 3166-1 alpha-2
 */
export function legalProfileSchema(country: string) {
  return fields(country).transform((input, context): LegalProfileAnswers => {
    const odd = unconfirmed(country, input);
    if (odd.name?.isTicked === false) {
      const params = { name: input.legalName, warning: odd.name.warning };
      context.addIssue({ ...refusal('confirmName', params), path: ['nameConfirmed'] });
    }
    if (odd.postalCode?.isTicked === false) {
      const state = findState(country, input.state ?? '')?.name ?? '';
      const params = { postalCode: input.postalCode ?? '', state };
      context.addIssue({ ...refusal('confirmPostalCode', params), path: ['postalCodeConfirmed'] });
    }
    const offer = chosenOffer(country, input);
    if (offer === undefined) {
      const suggested = addressInOneLine(country, normalAddress(country, addressOf(input)));
      const params = { offer: suggested };
      context.addIssue({ ...refusal('chooseAddress', params), path: ['addressChoice'] });
    }
    const { legalName, registrationNumber, taxId } = input;
    return {
      legalName,
      ...(offer ? offer[offer.chosen] : addressOf(input)),
      registrationNumber,
      taxId,
      ...(odd.name === null ? {} : { nameConfirmed: legalName }),
      ...(odd.postalCode === null ? {} : { postalCodeConfirmed: odd.postalCode.together }),
      ...(offer ? { addressOffer: offer } : {}),
    };
  });
}
