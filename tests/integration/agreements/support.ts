import type { Actor } from '@/lib/access';
import { db, type AgreementKind } from '@/lib/db';
import {
  acceptCustomerAgreement,
  acceptPartnerAgreement,
  editAgreementDraft,
  getAgreementDocument,
  getCurrentAgreement,
  publishAgreement,
  startAgreementDraft,
} from '@/lib/domain/catalog';
import { anActor } from '@/tests/support/actors';
import { aTenant } from '@/tests/support/people';

let program: Promise<Actor> | undefined;

/** The operator's Program admin; one organization is the operator. */
export function theProgramAdmin(): Promise<Actor> {
  program ??= aTenant({ is: 'operator' }).then((operator) => anActor(operator, 'PROGRAM_ADMIN'));
  return program;
}

/** A partner's Global admin. */
export async function aPartnerAdmin(is: 'reseller' | 'provider' = 'reseller'): Promise<Actor> {
  return anActor(await aTenant({ is }), 'GLOBAL_ADMIN');
}

export const WORDS = {
  titleEn: 'New terms',
  bodyEn: 'Words in English.',
  titleEs: 'Nuevas condiciones',
  bodyEs: 'Texto en español.',
} as const;

/** A draft with words of its own, ready to be published. */
export async function aDraft(kind: AgreementKind): Promise<{ id: string; revision: number }> {
  const admin = await theProgramAdmin();
  const { id } = await startAgreementDraft(admin, { kind });
  const { revision } = await getAgreementDocument(admin, id);
  await editAgreementDraft(admin, { documentId: id, revision, ...WORDS });
  return { id, revision: revision + 1 };
}

/** A calendar day so many days from now, where the test's people live. */
export function dayAhead(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return at.toLocaleDateString('en-CA', { timeZone: 'Europe/Madrid' });
}

/** Drafts and publishes the next version; at once and without a demand unless told otherwise. */
export async function publishNext(
  kind: AgreementKind,
  { ahead = 0, demanded }: { readonly ahead?: number; readonly demanded?: number } = {},
): Promise<string> {
  const { id, revision } = await aDraft(kind);
  await publishAgreement(await theProgramAdmin(), {
    documentId: id,
    revision,
    effectiveDay: dayAhead(ahead),
    demandedDay: demanded === undefined ? null : dayAhead(demanded),
  });
  return id;
}

/** The records of an act in an organization's chain, oldest first. */
export function recordsOf(actor: Actor, action: string) {
  return db.auditRecord.findMany({
    where: { organizationId: actor.organization.id, action },
    orderBy: { sequence: 'asc' },
    select: { resourceId: true, before: true, after: true, outcome: true },
  });
}

/** What an organization has accepted. */
export const acceptancesOf = ({ organization }: Actor) =>
  db.agreementAcceptance.findMany({ where: { organizationId: organization.id } });

/** Accepts the version in force. */
export async function accept(
  actor: Actor,
  kind: 'PARTNER' | 'CUSTOMER' = 'PARTNER',
): Promise<string> {
  const { id } = await getCurrentAgreement(kind, 'en');
  if (kind === 'PARTNER') await acceptPartnerAgreement(actor, { acceptAgreement: id });
  else await acceptCustomerAgreement(actor, { acceptAgreement: id });
  return id;
}
