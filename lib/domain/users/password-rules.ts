import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { isCommonPassword } from './common-passwords';

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 256;

/** What a password must not be made of: what anybody knows of its owner. */
export interface PasswordContext {
  readonly signInName?: string;
  readonly contactEmail?: string;
  readonly organizationName?: string;
}

/** Shorter words turn up inside honest passphrases by chance. */
const WORD_MIN = 4;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function contextWords(context: PasswordContext): string[] {
  const [alias = '', domain = ''] = (context.signInName ?? '').split('@');
  const [mailbox = ''] = (context.contactEmail ?? '').split('@');
  const [prefix = ''] = domain.split('.');
  const organization = context.organizationName ?? '';
  const words = [
    env.brandName,
    env.vendorName,
    organization,
    ...organization.split(/\s+/u),
    alias,
    prefix,
    mailbox,
  ];
  return [...new Set(words.map(folded))].filter((word) => word.length >= WORD_MIN);
}

/**
 * Refuses a password that breaks the rules: 15 to 256 characters as typed, not among the common
 * ones, without words anybody could guess of its owner. No rule of composition.
 * @param field the form field the refusal is shown beside.
 * @throws Refusal `passwordTooShort`, `passwordTooLong`, `passwordCommon`, `passwordContext`.
 */
export function assertPasswordAllowed(
  password: string,
  context: PasswordContext,
  field = 'password',
): void {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) {
    throw new Refusal('passwordTooShort', { field, params: { min: PASSWORD_MIN } });
  }
  if (length > PASSWORD_MAX) {
    throw new Refusal('passwordTooLong', { field, params: { max: PASSWORD_MAX } });
  }
  if (isCommonPassword(password)) throw new Refusal('passwordCommon', { field });
  const text = folded(password);
  const word = contextWords(context).find((candidate) => text.includes(candidate));
  if (word !== undefined) throw new Refusal('passwordContext', { field, params: { word } });
}

/**
 * Refuses a new password of an existing account: typed twice alike, and within the rules.
 * @throws Refusal `passwordsDiffer` and those of `assertPasswordAllowed`.
 */
export function assertNewPassword(
  typed: { readonly password: string; readonly passwordAgain: string },
  owner: {
    readonly signInName: string;
    readonly contactEmail: string;
    readonly organization: { readonly name: string };
  },
): void {
  assertPasswordAllowed(typed.password, { ...owner, organizationName: owner.organization.name });
  if (typed.password !== typed.passwordAgain) {
    throw new Refusal('passwordsDiffer', { field: 'passwordAgain' });
  }
}
