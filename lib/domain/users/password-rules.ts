import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { isCommonPassword } from './common-passwords';

/** Characters of a password that stands alone; beside a second factor fewer do. */
export const PASSWORD_MIN = 15;
const MIN_WITH_FACTOR = 8;
export const PASSWORD_MAX = 256;

/** What a password must not be made of: what anybody knows of its owner. */
export interface PasswordContext {
  readonly signInName?: string;
  readonly contactEmail?: string;
  readonly organizationName?: string;
}

/** Shorter words turn up inside honest passphrases by chance. */
const WORD_MIN = 4;

/** The least length of somebody's password. Pure. */
export function passwordMinFor(owner: { readonly hasSecondFactor: boolean }): number {
  return owner.hasSecondFactor ? MIN_WITH_FACTOR : PASSWORD_MIN;
}

function lengthOf(password: string): number {
  return Array.from(password).length;
}

/** Whether a password is long enough to be the only factor. Pure. */
export function isLongAlone(password: string): boolean {
  return lengthOf(password) >= PASSWORD_MIN;
}

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
 * Refuses a password that breaks the rules: 15 (8 beside a second factor) to 256 characters as typed, not among the common
 * ones, without words anybody could guess of its owner. No rule of composition.
 * @throws Refusal `passwordTooShort`, `passwordTooLong`, `passwordCommon`, `passwordContext`.
 */
export function assertPasswordAllowed(
  password: string,
  context: PasswordContext,
  hasSecondFactor = false,
): void {
  const field = 'password';
  const length = lengthOf(password);
  const min = passwordMinFor({ hasSecondFactor });
  if (length < min) {
    throw new Refusal('passwordTooShort', { field, params: { min } });
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
  hasSecondFactor = false,
): void {
  const context = { ...owner, organizationName: owner.organization.name };
  assertPasswordAllowed(typed.password, context, hasSecondFactor);
  if (typed.password !== typed.passwordAgain) {
    throw new Refusal('passwordsDiffer', { field: 'passwordAgain' });
  }
}
