import { expect } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import {
  confirmPrimaryContact,
  failAmendmentCheck,
  findProfileForm,
  isAmendmentPath,
  passAmendmentCheck,
  profileFormSchema,
  sendAmendment,
  type SentAmendment,
} from '@/lib/domain/enrollment';
import { mailLinkUrlToken } from '@/lib/domain/notifications';
import type { MadeOrganization } from '@/prisma/seed/factories';
import { anActor } from '@/tests/support/actors';
import { aTenant } from '@/tests/support/people';
import { theDesk } from '../review/support';

export const REQUEST = { requestId: 'test', ip: '127.0.0.1', userAgent: 'test' };

/** What the form shows of the company profile of `aReseller`. */
export const FIELDS = {
  legalName: 'Cobalt IT, S. L.',
  addressLine1: 'Calle de Alcalá, 45',
  addressLine2: '',
  city: 'Madrid',
  state: 'M',
  postalCode: '28014',
  registrationNumber: '',
  taxId: '',
  firstName: 'Carla',
  lastName: 'Benítez',
  phone: '+34 915 55 01 42',
  locale: 'es',
};

export interface Reseller {
  readonly organization: MadeOrganization;
  readonly admin: Actor;
  readonly reviewer: Actor;
  readonly second: Actor;
}

/** An authorized reseller with its Global admin, and two reviewers of the operator. */
export async function aReseller(): Promise<Reseller> {
  const organization = await aTenant();
  const { reviewer, second } = await theDesk();
  await db.legalProfile.create({
    data: {
      organizationId: organization.id,
      legalName: FIELDS.legalName,
      addressLine1: FIELDS.addressLine1,
      city: FIELDS.city,
      state: FIELDS.state,
      postalCode: FIELDS.postalCode,
      contactFirstName: FIELDS.firstName,
      contactLastName: FIELDS.lastName,
      contactEmail: `carla@${organization.domain}`,
      contactPhone: '+34915550142',
      contactLocale: 'es',
      supportWebsite: `https://${organization.domain}`,
      supportEmail: `help@${organization.domain}`,
      supportPhone: '+34915550143',
    },
  });
  const admin = await anActor(organization, 'GLOBAL_ADMIN');
  return { organization, admin, reviewer, second };
}

/** What the form sends with these fields typed over what it shows. */
export async function typed(actor: Actor, over: Partial<Record<string, string>> = {}) {
  const form = await findProfileForm(actor);
  if (form === null) throw new Error('There is no profile to change');
  return {
    ...FIELDS,
    email: form.inForce.primaryContact.email,
    explanation: '',
    profileVersion: String(form.profileVersion),
    amendmentVersion: form.amendment === null ? '' : String(form.amendment.version),
    ...over,
  };
}

/** Posts the form of the company profile, as its action does. */
export async function post(actor: Actor, fields: object): Promise<SentAmendment> {
  const schema = await profileFormSchema(actor);
  return sendAmendment(actor, schema.parse(fields));
}

/** Opens the form, types and sends. */
export async function send(
  actor: Actor,
  over: Partial<Record<string, string>>,
): Promise<SentAmendment> {
  return post(actor, await typed(actor, over));
}

/** The newest amendment of an organization as its rows say. */
export async function newestOf({ organization }: Pick<Reseller, 'organization'>) {
  return db.amendment.findFirstOrThrow({
    where: { organizationId: organization.id },
    orderBy: { id: 'desc' },
    include: { history: { orderBy: { id: 'asc' } } },
  });
}

/** What a reviewer's form is shown with. */
export async function seen(reseller: Pick<Reseller, 'organization'>) {
  const { id: amendmentId, version } = await newestOf(reseller);
  return { amendmentId, version };
}

/** The tokens mailed for the newest amendment, oldest first. */
export async function tokensOf(reseller: Pick<Reseller, 'organization'>): Promise<string[]> {
  const { id } = await newestOf(reseller);
  const links = await db.mailLink.findMany({
    where: { amendmentId: id },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, nonce: true },
  });
  return links.map(mailLinkUrlToken);
}

/** The mails owed about an organization, oldest first: template, and which contact gets it. */
export async function mailsOf({ organization }: Pick<Reseller, 'organization'>) {
  const mails = await db.outboxMail.findMany({
    where: { organizationId: organization.id },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ template, refs }) => {
    const { contact } = refs as { contact?: string };
    return contact === undefined ? template : `${template} ${contact}`;
  });
}

/** The legal profile in force. */
export async function inForce({ organization }: Pick<Reseller, 'organization'>) {
  return db.legalProfile.findUniqueOrThrow({ where: { organizationId: organization.id } });
}

/** A reviewer passes the check that is open. */
export async function pass(reseller: Reseller, check: 'EMPLOYMENT' | 'BUSINESS'): Promise<void> {
  await passAmendmentCheck(reseller.reviewer, {
    ...(await seen(reseller)),
    check,
    note: undefined,
  });
}

/** A reviewer fails the business check. */
export async function fail(reseller: Reseller): Promise<void> {
  await failAmendmentCheck(reseller.reviewer, {
    ...(await seen(reseller)),
    check: 'BUSINESS',
    reason: 'nameMismatch',
    note: 'The register knows no such company.',
  });
}

/** The contact that the newest amendment names follows its newest link. */
export async function confirm(reseller: Pick<Reseller, 'organization'>): Promise<void> {
  await confirmPrimaryContact(REQUEST, { token: (await tokensOf(reseller)).at(-1) ?? '' });
}

/** The history of the newest amendment is a path of the machine. */
export async function expectSound(reseller: Pick<Reseller, 'organization'>): Promise<void> {
  const { history, state } = await newestOf(reseller);
  expect(isAmendmentPath(history, state)).toBe(true);
}
