import { formatPhone } from '@/lib/phone';
import type { Location } from '../membership';
import { addressRule, findState } from './rules/address';
import { writtenPostalCode } from './rules/postal-code';
import { isWebmail } from './rules/work-email';
import type { Snapshot } from './snapshot';

/** What a form holds before the applicant has typed anything; what nobody knows is null. */
export type ProposedAddress = Readonly<
  Record<'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode', string | null>
>;
export type ProposedContact = Readonly<
  Record<'firstName' | 'lastName' | 'email' | 'phone', string | null>
>;

const isKnown = (facts: Readonly<Record<string, string | null>>) =>
  Object.values(facts).some((fact) => fact !== null);

/**
 * The address of a profile as the form of a legal profile takes it; null when the directory has none.
 * @param country of the organization, and so of the profile
 */
export function proposedAddress(country: string, location: Location): ProposedAddress | null {
  const { addressLine1, addressLine2, city, state, postalCode } = location;
  const { states } = addressRule(country);
  const known = state === null ? null : findState(country, state);
  const address = {
    addressLine1,
    addressLine2,
    city,
    // What is not on the country's list cannot be chosen in the form.
    state: states.length === 0 ? state : (known?.code ?? null),
    postalCode,
  };
  return isKnown(address) ? address : null;
}

/** The contact of a profile, without an address that would be refused (spec E7); null when none. */
export function proposedContact(location: Location): ProposedContact | null {
  const { contactEmail: email, contactPhone: phone } = location;
  const contact = {
    firstName: location.contactFirstName,
    lastName: location.contactLastName,
    email: email === null || isWebmail(email) ? null : email,
    phone: phone === null ? null : formatPhone(phone),
  };
  return isKnown(contact) ? contact : null;
}

/** A fact that was sent beside what the directory has; the two as people read them. */
export interface ComparedFact {
  readonly fact: 'street' | 'city' | 'state' | 'postalCode' | 'contact' | 'email' | 'phone';
  readonly sent: string | null;
  /** Null where the directory does not say. */
  readonly onRecord: string | null;
  readonly isSame: boolean;
}

/** Letters and digits alone: neither case nor accents nor punctuation make an address another one. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const joined = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' ') || null;

/** Address and contact of a submission beside those of its profile in the directory. Pure. */
export function compareWithDirectory(
  { organization, legalProfile: legal, primaryContact: contact }: Compared,
  location: Location,
): readonly ComparedFact[] {
  const { country } = organization;
  const stateOf = (typed: string | null) =>
    typed === null ? null : (findState(country, typed)?.name ?? typed);
  const codeOf = (typed: string | null) =>
    typed === null ? null : (writtenPostalCode(country, typed) ?? typed);
  const phoneOf = (number: string | null) => (number === null ? null : formatPhone(number));
  const facts: readonly (readonly [ComparedFact['fact'], string | null, string | null])[] = [
    [
      'street',
      joined(legal.addressLine1, legal.addressLine2),
      joined(location.addressLine1, location.addressLine2),
    ],
    ['city', legal.city, location.city],
    ['state', stateOf(legal.state), stateOf(location.state)],
    ['postalCode', codeOf(legal.postalCode), codeOf(location.postalCode)],
    [
      'contact',
      joined(contact.firstName, contact.lastName),
      joined(location.contactFirstName, location.contactLastName),
    ],
    ['email', contact.email, location.contactEmail],
    ['phone', phoneOf(contact.phone), phoneOf(location.contactPhone)],
  ];
  return facts
    .filter(([, sent, onRecord]) => sent !== null || onRecord !== null)
    .map(([fact, sent, onRecord]) => ({
      fact,
      sent,
      onRecord,
      isSame: sent !== null && onRecord !== null && isSame(fact, sent, onRecord),
    }));
}

type Compared = Pick<Snapshot, 'organization' | 'legalProfile' | 'primaryContact'>;

function isSame(fact: ComparedFact['fact'], sent: string, onRecord: string): boolean {
  return fact === 'email'
    ? sent.toLowerCase() === onRecord.toLowerCase()
    : folded(sent) === folded(onRecord);
}
