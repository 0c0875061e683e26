import { z } from 'zod';
import { type Actor, authorize, can } from '@/lib/access';
import { newId, type Tx } from '@/lib/db';
import { recordAudits } from '../audit';
import {
  type CellReader,
  checkImport,
  type ImportDefinition,
  type ImportFile,
  type ImportSource,
  type Judgement,
  type ReadRow,
  type RowIssue,
  type Said,
  saveImport,
} from '../imports';
import { takeLimit } from '../limits';
import { enqueueMails, newNonce } from '../notifications';
import { emailAddress } from '../notifications/schema';
import { canonicalDomain, isDomainName, requireMayBegin } from '../organizations';
import { namesFor, partyIds, soleParty } from './create-invitation';
import { defaultDraft } from './drafts';
import { tokenHashOf } from './link';
import { endOfLife } from './policy';

/** Requests of one file, each of which is a mail. */
export const MOST_IMPORTED_REQUESTS = 1000;

/** Files that are sent: with the rows of one, this bounds the mails of an hour. */
const SENDS = { name: 'import-requests', times: 5, seconds: 3600 };

export const REQUESTS_IMPORT = {
  kind: 'CUSTOMER_REQUESTS',
  permission: 'customers:invite',
} as const satisfies ImportSource;

/** The columns of the file, in the template's order. */
export const REQUEST_COLUMNS = [
  { name: 'recipient', isRequired: true },
  { name: 'company', isRequired: false },
  { name: 'language', isRequired: false },
  { name: 'privileges', isRequired: false },
  { name: 'onlyDomain', isRequired: false },
] as const;

const rowSchema = z.object({
  recipientEmail: z.string(),
  label: z.string().nullable(),
  locale: z.enum(['en', 'es']),
  includesPrivileges: z.boolean(),
  recipientDomain: z.string().nullable(),
});
type RequestRow = z.infer<typeof rowSchema>;

/**
 * Reads and checks a file of customers to ask for a reseller relationship; nobody is asked yet.
 * @returns the import's id
 * @throws Refusal those of `checkImport`
 */
export async function checkRequestsImport(actor: Actor, file: ImportFile): Promise<string> {
  authorize(actor, 'customers:invite');
  return checkImport(actor, definitionFor(actor), file);
}

/**
 * Asks everybody of a checked file, each by an invitation of its own that is mailed at once; all or
 * none. Whoever was asked before and can still answer, or has answered, is not asked again: the same
 * file sent twice asks nobody twice.
 * @throws Refusal `tooManyRequests`, `suspended`; those of `saveImport`
 */
export async function sendRequestsImport(
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<void> {
  authorize(actor, 'customers:invite');
  await takeLimit(SENDS, actor.organization.id);
  await saveImport(actor, definitionFor(actor), importId);
}

function definitionFor(actor: Actor): ImportDefinition<RequestRow> {
  return {
    ...REQUESTS_IMPORT,
    action: 'import_customer_requests',
    columns: REQUEST_COLUMNS,
    mostRows: MOST_IMPORTED_REQUESTS,
    keyColumn: 'recipient',
    read: (reader) => readRow(actor, reader),
    parse: (stored) => rowSchema.parse(stored),
    judge: (tx, rows) => judge(tx, actor, rows),
    save: (tx, _actor, rows) => ask(tx, actor, rows),
  };
}

/** What the cells of a row mean; what is left out is as the actor would have it. */
function readRow(actor: Actor, reader: CellReader): Said<RequestRow> {
  const isAddress = (value: string) => emailAddress.safeParse(value).success;
  const recipientDomain = reader.optionalForm('onlyDomain', 'domainName', (value) => {
    const name = canonicalDomain(value);
    return isDomainName(name) ? name : null;
  });
  return {
    recipientEmail: reader.matching('recipient', 'email', isAddress)?.toLowerCase(),
    label: reader.optionalText('company', 100) ?? null,
    locale: localeIn(reader, actor),
    includesPrivileges: reader.yesNo('privileges') ?? false,
    recipientDomain: recipientDomain ?? null,
  };
}

function localeIn(reader: CellReader, actor: Actor): RequestRow['locale'] | undefined {
  const language = reader.optionalText('language', 10) ?? actor.locale;
  const locale = rowSchema.shape.locale.safeParse(language.toLowerCase());
  return reader.orRefuse(locale.data, 'language', 'choice', { words: 'en, es' });
}

/** What the records say to the rows: who was asked already, and what the actor may ask for. */
async function judge(
  tx: Tx,
  actor: Actor,
  rows: readonly ReadRow<Said<RequestRow>>[],
): Promise<ReadonlyMap<number, Judgement>> {
  const addresses = rows.flatMap(({ data }) => data.recipientEmail ?? []);
  const asked = await tx.$queryRaw<{ email: string }[]>`
    SELECT DISTINCT recipient_email AS email FROM invitation
    WHERE issuer_id = ${actor.organization.id}::uuid AND recipient_email = ANY (${addresses}::text[])
      AND kind = 'RELATIONSHIP'
      AND (status IN ('ACCEPTED', 'DECLINED')
        OR status IN ('OPEN', 'SENT') AND expires_at > ${new Date()})`;
  const known = new Set(asked.map(({ email }) => email));
  const mayAll = can(actor, 'customers:invite-with-privileges');
  return new Map(
    rows.map(({ line, data }): [number, Judgement] => {
      const { recipientEmail: key = null, includesPrivileges = false } = data;
      const issues: RowIssue[] =
        includesPrivileges && !mayAll
          ? [{ column: 'privileges', code: 'privilegesNotGrantable' }]
          : [];
      return [line, { key, effect: known.has(key ?? '') ? 'SAME' : 'NEW', issues }];
    }),
  );
}

async function ask(tx: Tx, actor: Actor, rows: readonly ReadRow<RequestRow>[]): Promise<void> {
  const issuerId = actor.organization.id;
  const own = (await requireMayBegin(tx, actor, [issuerId]))(issuerId);
  if (rows.length === 0) return;
  const parties = soleParty(own);
  const now = new Date();
  const made = rows.map(({ data }) => {
    const asked = { kind: 'RELATIONSHIP', isReusable: false, ...data } as const;
    const key = { id: newId(now.getTime()), nonce: newNonce() };
    return {
      ...asked,
      ...defaultDraft({ ...asked, ...namesFor(actor, parties) }),
      ...partyIds(parties),
      ...key,
      issuerId,
      tokenHash: tokenHashOf(key),
      status: 'SENT' as const,
      sends: 1,
      createdById: actor.userId,
      createdAt: now,
      sentAt: now,
      expiresAt: endOfLife(now),
    };
  });
  await tx.invitation.createMany({ data: made });
  await enqueueMails(
    tx,
    made.map(({ id }) => ({
      template: 'invitation',
      refs: { invitationId: id },
      organizationId: issuerId,
    })),
  );
  await recordAudits(
    tx,
    made.map(
      ({ id, kind, label, recipientEmail, locale, includesPrivileges, recipientDomain }) => ({
        organizationIds: [issuerId],
        actor,
        action: 'create_invitation',
        resourceType: 'invitation',
        resourceId: id,
        after: {
          ...{ kind, label, recipientEmail, locale, includesPrivileges, recipientDomain },
          ...partyIds(parties),
          mailed: true,
        },
      }),
    ),
  );
}
