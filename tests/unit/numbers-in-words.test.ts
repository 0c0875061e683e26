import { expect, it } from 'vitest';
import { PROOF_MINUTES } from '@/lib/access/proof';
import { MAX_PASSKEYS } from '@/lib/domain/factors/policy';
import { TOTP_PERIOD } from '@/lib/domain/factors/totp';
import { MOST_IMPORTED_REQUESTS } from '@/lib/domain/invitations';
import { endOfLife } from '@/lib/domain/invitations/policy';
import { PREFIX_MAX } from '@/lib/domain/organizations';
import { MOST_IMPORTED_USERS, PASSWORD_MIN, TEMPORARY_PASSWORD_HOURS } from '@/lib/domain/users';
import { RESTORABLE_DAYS } from '@/lib/domain/users/policy';
import en from '@/lib/messages/en.json';
import es from '@/lib/messages/es.json';

const INVITATION_DAYS = endOfLife(new Date(0)).getTime() / 86_400_000;

/** Numbers that sentences write out although they are rules of the code. */
const RULES: readonly (readonly [rule: string, value: number, keys: readonly string[]])[] = [
  [
    'hours of a temporary password',
    TEMPORARY_PASSWORD_HOURS,
    [
      'help.signInBody',
      'mail.first-password-reissued.instruction',
      'mail.user-added.instruction',
      'mail.user-password-reset.instruction',
    ],
  ],
  [
    'minutes of a proof',
    PROOF_MINUTES,
    ['refusals.proofNeeded', 'users.import.askFirstWhy', 'proof.body'],
  ],
  [
    'days for restoring a user',
    RESTORABLE_DAYS,
    [
      'refusals.restoreTooLate',
      'users.acts.delete.done',
      'users.acts.delete.consequence2',
      'users.acts.delete.consequence3',
      'users.obstacles.restoreTooLate',
    ],
  ],
  [
    'days of an invitation',
    INVITATION_DAYS,
    [
      'help.linkBody',
      'invitations.drafts.worksOnce',
      'invitations.drafts.worksForMany',
      'invitations.dead.expiredBody',
      'customers.import.before',
    ],
  ],
  ['characters of a password', PASSWORD_MIN, ['refusals.passwordTooShortAlone']],
  ['passkeys', MAX_PASSKEYS, ['refusals.tooManyPasskeys']],
  ['seconds of a code', TOTP_PERIOD, ['factors.signIn.otpHint', 'factors.setUp.appBody']],
  ['characters of a prefix', PREFIX_MAX, ['refusals.domainInvalid']],
  ['users of a file', MOST_IMPORTED_USERS, ['users.import.lead']],
  ['requests of a file', MOST_IMPORTED_REQUESTS, ['customers.import.lead']],
];

function sentence(catalogue: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => Reflect.get(Object(part) as object, name), catalogue);
  return typeof found === 'string' ? found : '';
}

/** The numbers that a sentence says, whatever parts their thousands. */
function numbersIn(text: string): number[] {
  const written = text.match(/\d+(?:[.,\u00a0]\d{3})*/g) ?? [];
  return written.map((number) => Number(number.replaceAll(/\D/g, '')));
}

it.each(RULES)('sentences about %s say %d as the code does', (_rule, value, keys) => {
  for (const key of keys) {
    expect(numbersIn(sentence(en, key)), `${key}, English`).toContain(value);
    expect(numbersIn(sentence(es, key)), `${key}, Spanish`).toContain(value);
  }
});
