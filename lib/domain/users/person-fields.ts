import { nameLine, requiredText } from '@/lib/form-fields';

/** The part before the @: letters and digits, with single dots, hyphens or underscores between. */
const ALIAS = /^[a-z0-9](?:[._-]?[a-z0-9])*$/;

/** A first and a last name as a person writes them. */
export const firstName = nameLine(50, 'enterFirstName');
export const lastName = nameLine(50, 'enterLastName');

/** The part of a sign-in name before the @, canonical: trimmed, lower case. */
export const alias = requiredText(64, 'enterUserName')
  .toLowerCase()
  .regex(ALIAS, { error: 'userName' });
