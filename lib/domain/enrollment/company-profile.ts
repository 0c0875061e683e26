import { authorize, type Actor } from '@/lib/access';
import { db, type Prisma } from '@/lib/db';
import { Refusal } from '@/lib/refusal';
import { authorizeEditing, editingOf, type Editing } from './amendments/access';
import type { CompanyContent } from './amendments/content';
import { amendmentSchema } from './amendments/edit-form';
import { contentOf } from './amendments/in-force';
import {
  OPEN_AMENDMENT,
  proposedBy,
  standingOfAmendment,
  type AmendmentStanding,
  type FoundAmendment,
} from './amendments/standing';
import type { Answers } from './answers';

/**
 * What is known of a reseller, as it is in force: what it declared, or what the membership directory
 * knew of an existing member, which may lack a part.
 */
export interface CompanyProfile extends CompanyContent {
  readonly support: Answers['support'];
  /** The change that is being verified; null when there is none. */
  readonly amendment: AmendmentStanding | null;
}

type FoundProfile = Prisma.LegalProfileGetPayload<object> & {
  readonly amendment: FoundAmendment | null;
};

async function findProfile({ organization }: Actor): Promise<FoundProfile | null> {
  const [row] = await db.$queryRaw<FoundProfile[]>`
    SELECT l.organization_id AS "organizationId", l.legal_name AS "legalName",
      l.address_line1 AS "addressLine1", l.address_line2 AS "addressLine2", l.city, l.state,
      l.postal_code AS "postalCode", l.registration_number AS "registrationNumber",
      l.tax_id AS "taxId", l.contact_first_name AS "contactFirstName",
      l.contact_last_name AS "contactLastName", l.contact_email AS "contactEmail",
      l.contact_phone AS "contactPhone", l.contact_locale AS "contactLocale",
      l.support_website AS "supportWebsite", l.support_email AS "supportEmail",
      l.support_phone AS "supportPhone", l.version, ${OPEN_AMENDMENT} AS amendment
    FROM legal_profile l WHERE l.organization_id = ${organization.id}::uuid`;
  return row ?? null;
}

/**
 * The company profile of the actor's organization with the change that is being verified; one round
 * trip. Null when it never enrolled here.
 * @throws Refusal `forbidden`
 */
export async function findCompanyProfile(actor: Actor): Promise<CompanyProfile | null> {
  authorize(actor, 'organization:view-profile');
  const row = await findProfile(actor);
  if (row === null) return null;
  const { amendment } = row;
  return {
    ...contentOf(row),
    support: {
      website: row.supportWebsite,
      email: row.supportEmail,
      phone: row.supportPhone,
    },
    amendment: amendment === null ? null : standingOfAmendment(actor, amendment),
  };
}

/** What the form of the company profile starts from. */
export interface ProfileForm {
  /** The parts that its reader may change. */
  readonly may: Editing;
  readonly profileVersion: number;
  readonly inForce: CompanyContent;
  /** What an open change asks for; what is in force when there is none. */
  readonly shown: CompanyContent;
  readonly amendment: AmendmentStanding | null;
}

/**
 * Makes what the form of the company profile starts from; one round trip. Null when there is none
 * to change.
 * @throws Refusal `forbidden` for whoever may change no part of it
 */
export async function findProfileForm(actor: Actor): Promise<ProfileForm | null> {
  authorizeEditing(actor);
  const row = actor.organization.isReseller ? await findProfile(actor) : null;
  if (row === null) return null;
  const { amendment } = row;
  const inForce = contentOf(row);
  return {
    may: editingOf(actor),
    profileVersion: row.version,
    inForce,
    shown: proposedBy(amendment) ?? inForce,
    amendment: amendment === null ? null : standingOfAmendment(actor, amendment),
  };
}

/**
 * What the form of the company profile may send, made from what is in force.
 * @throws Refusal `forbidden`; `notFound` when there is no profile to change
 */
export async function profileFormSchema(actor: Actor) {
  authorizeEditing(actor);
  const form = await findProfileForm(actor);
  if (form === null) throw new Refusal('notFound');
  return amendmentSchema(actor.organization.country, form.may, form.inForce);
}
