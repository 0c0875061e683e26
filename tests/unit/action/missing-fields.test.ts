import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputIssues } from '@/lib/action/issues';
import * as catalog from '@/lib/domain/catalog/schema';
import * as customers from '@/lib/domain/customers/schema';
import { answerSchemas } from '@/lib/domain/enrollment/answers';
import * as enrollment from '@/lib/domain/enrollment/schema';
import * as existingCustomers from '@/lib/domain/existing-customers/schema';
import * as factors from '@/lib/domain/factors/schema';
import * as guests from '@/lib/domain/guests/schema';
import * as imports from '@/lib/domain/imports/schema';
import * as invitations from '@/lib/domain/invitations/schema';
import * as listings from '@/lib/domain/listings/schema';
import * as notifications from '@/lib/domain/notifications/schema';
import * as openid from '@/lib/domain/openid/schema';
import * as organizations from '@/lib/domain/organizations/schema';
import * as partners from '@/lib/domain/partners/schema';
import * as partnerships from '@/lib/domain/partnerships/schema';
import * as users from '@/lib/domain/users/schema';
import en from '@/lib/messages/en.json';
import { filesIn } from '../architecture/sources';

/** Fields that the page fills in: nobody can be told what to enter there. */
const HIDDEN = new Set(
  (
    'version token link linkVersion id userId sessionId enrollmentId customerId relationshipId ' +
    'idempotencyKey kind step intent check state recordId importId amendmentId sends partnerId ' +
    'identityId suspensionId documentId revision passkeyId shown ticked expected seen organizationId'
  ).split(' '),
);

/** Sentences that fit any field, and so name none. */
const GENERIC = new Set('required choose invalid number tooShort tooFew tooSmall'.split(' '));

const modules = {
  catalog,
  customers,
  enrollment,
  'existing-customers': existingCustomers,
  factors,
  guests,
  imports,
  invitations,
  listings,
  notifications,
  openid,
  organizations,
  partners,
  partnerships,
  users,
};

/** The fields of a form's schema, whatever it makes of them afterwards. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (schema instanceof z.ZodObject) return schema.shape;
  return schema instanceof z.ZodPipe ? shapeOf(schema.in) : null;
}

const forms = [
  ...Object.values(modules).flatMap((module) => Object.entries(module)),
  ...['ES', 'US', 'AE'].flatMap((country) =>
    Object.entries(answerSchemas(country)).map(([step, schema]) => [`${step} ${country}`, schema]),
  ),
].flatMap(([name, schema]) => {
  if (schema === users.operatorAdminSchema) return []; // of a command line, not of a form
  const shape = shapeOf(schema);
  return schema instanceof z.ZodType && shape !== null ? [{ name, schema, shape }] : [];
});

function complaints(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input);
  const issues = error === undefined ? [] : inputIssues(error, (key) => key in en.validation);
  return issues.filter(({ field }) => !HIDDEN.has(field ?? ''));
}

describe('a form sent with nothing in it', () => {
  it('is looked at in every domain that has forms', () => {
    const domains = filesIn('lib/domain', /\/schema\.ts$/).map((file) => file.split('/')[2]);
    // The membership's fields are those of two forms of the enrollment.
    expect(domains.filter((domain) => domain !== 'membership').sort()).toEqual(
      Object.keys(modules).sort(),
    );
    expect(forms.length).toBeGreaterThan(30);
  });

  it.each(forms)('says of each field what to enter: $name', ({ schema, shape }) => {
    const empty = Object.fromEntries(Object.keys(shape).map((field) => [field, '']));
    const all = [...complaints(schema, empty), ...complaints(schema, {})];
    expect(all.filter(({ key }) => GENERIC.has(key))).toEqual([]);
  });

  it('names the fields apart', () => {
    const keys = complaints(users.createAccountSchema, {}).map(({ key }) => key);
    expect(keys).toContain('enterCompanyName');
    expect(new Set(keys).size).toBe(keys.length);
  });
});
