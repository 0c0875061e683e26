import { db, type AmendmentState } from '@/lib/db';
import type { Locale } from '@/lib/messages/locale';
import { isReasonCode, type ReasonCode } from '../policy';
import { changedParts, readContent } from './content';
import type { Part } from './policy';

/** What a mail about a change of a company profile says. */
export interface AmendmentMailFacts {
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sentBy: string | null;
  readonly parts: readonly Part[];
  /** Whom it goes to. */
  readonly firstName: string;
  readonly email: string;
  readonly locale: Locale;
  /** The address of the contact that is to be. */
  readonly contactEmail: string;
  /** It is another one than that of the contact in force. */
  readonly isContactMoved: boolean;
  /** The step that it tells of. */
  readonly toState: AmendmentState;
  readonly reason: ReasonCode | null;
  readonly at: Date;
}

type FoundMail = Pick<
  AmendmentMailFacts,
  'organizationName' | 'country' | 'sentBy' | 'toState' | 'at'
> & {
  readonly before: unknown;
  readonly after: unknown;
  readonly isProved: boolean;
  readonly reason: string | null;
};

/**
 * The facts of a mail about one step of an amendment; about the newest when none is named. Null when
 * there is no such step.
 * @param to `before`: the contact that was in force; `after`: the one that is to be, once it has
 *   proved to own its address; `named`: the one that is to be, who is asked to prove it
 */
export async function findAmendmentMail(
  amendmentId: string,
  to: { readonly contact: 'before' | 'after' | 'named'; readonly eventId?: string },
): Promise<AmendmentMailFacts | null> {
  const step = to.eventId ?? null;
  const [row] = await db.$queryRaw<FoundMail[]>`
    SELECT o.name AS "organizationName", o.country, u.first_name || ' ' || u.last_name AS "sentBy",
      a.before, a.after, 'EMAIL_OWNERSHIP' = ANY(a.passed::text[]) AS "isProved",
      v.to_state AS "toState", v.reason, v.at
    FROM amendment a
    JOIN organization o ON o.id = a.organization_id
    JOIN amendment_event v ON v.amendment_id = a.id
    LEFT JOIN "user" u ON u.id = a.sent_by_id
    WHERE a.id = ${amendmentId}::uuid AND (${step}::uuid IS NULL OR v.id = ${step}::uuid)
    ORDER BY v.id DESC LIMIT 1`;
  if (row === undefined || (to.contact === 'after' && !row.isProved)) return null;
  const { before: was, after: willBe, isProved: _isProved, reason, ...facts } = row;
  const [before, after] = [readContent(was), readContent(willBe)];
  const { firstName, email, locale } = (to.contact === 'before' ? before : after).primaryContact;
  const { email: contactEmail } = after.primaryContact;
  return {
    ...facts,
    parts: changedParts(before, after),
    firstName,
    email,
    locale,
    contactEmail,
    isContactMoved: before.primaryContact.email !== contactEmail,
    reason: reason !== null && isReasonCode(reason) ? reason : null,
  };
}
