import { requiredText } from '@/lib/form-fields';

/** Control characters, line and bidirectional marks: nothing a name is written with. */
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
/** The part before the @: letters and digits, with single dots, hyphens or underscores between. */
const ALIAS = /^[a-z0-9](?:[._-]?[a-z0-9])*$/;

/** A name as people write it, of a person or a company. */
export function writtenName(maximum: number, missing: string) {
  return requiredText(maximum, missing).refine((name) => !UNWRITABLE.test(name), {
    error: 'unwritable',
  });
}

/** A first and a last name as a person writes them. */
export const firstName = writtenName(50, 'enterFirstName');
export const lastName = writtenName(50, 'enterLastName');

/** The part of a sign-in name before the @, canonical: trimmed, lower case. */
export const alias = requiredText(64, 'enterUserName')
  .toLowerCase()
  .regex(ALIAS, { error: 'userName' });
