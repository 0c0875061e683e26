import * as customers from '@/lib/domain/customers';
import * as newCustomers from '@/lib/domain/new-customers';
import { exportedNames } from '../exported-customers';
import { unique } from '../people';
import { by, byAll, NOWHERE, type Case } from './case';

const token = 'a-token-of-nothing';

/** Of a partnership that is not there, so that nothing is ever added. */
const adding =
  (over: { includesPrivileges?: true; isAttested?: true } = {}): Case['call'] =>
  (actor) =>
    newCustomers.addCustomer(
      actor,
      newCustomers.addCustomerSchema.parse({
        partnershipId: NOWHERE,
        name: 'Nobody, S.L.',
        country: 'ES',
        domainPrefix: unique('nobody'),
        firstName: 'Inés',
        lastName: 'Robles',
        contactEmail: 'ines@nobody.example',
        alias: 'ines',
        locale: 'es',
        delivery: 'link',
        ...(over.includesPrivileges === true ? { includesPrivileges: 'on' } : {}),
        ...(over.isAttested === true
          ? {
              agreement: 'attested',
              documentId: NOWHERE,
              signerFirstName: 'Inés',
              signerLastName: 'Robles',
              signerEmail: 'ines@nobody.example',
              signedOn: '2026-11-01',
            }
          : { agreement: 'customer' }),
      }),
    );

/** Commands and queries about customers. */
export const CUSTOMERS: Readonly<Record<string, Case>> = {
  'customers.acceptRelationship': by('relationships:decide', (actor) =>
    customers.acceptRelationship(actor, { token, grantPrivileges: true, acceptAgreement: null }),
  ),
  'customers.declineRelationship': by('relationships:decide', (actor) =>
    customers.declineRelationship(actor, { token }),
  ),
  'customers.endRelationship': by('relationships:decide', (actor) =>
    customers.endRelationship(actor, { relationshipId: NOWHERE }),
  ),
  'customers.withdrawPrivileges': by('relationships:decide', (actor) =>
    customers.withdrawPrivileges(actor, { relationshipId: NOWHERE }),
  ),
  'customers.getPartnerRelationship': by('relationships:view', (actor) =>
    customers.getPartnerRelationship(actor, NOWHERE),
  ),
  'customers.getPartnerRelationships': by('relationships:view', customers.getPartnerRelationships),
  'customers.exportCustomers': by('customers:export', (actor) => exportedNames(actor, {})),
  'customers.getCustomer': by('customers:list', (actor) => customers.getCustomer(actor, NOWHERE)),
  'customers.listFormerCustomers': by('customers:list', (actor) =>
    customers.listFormerCustomers(actor),
  ),
  'customers.listCustomers': by('customers:list', (actor) => customers.listCustomers(actor, {})),
  'customers.removeCustomer': by('customers:remove', (actor) =>
    customers.removeCustomer(actor, {
      customerId: NOWHERE,
      declaration: true,
      withdrawPrivileges: false,
    }),
  ),
  'customers.clearSelection': by('customers:tag', customers.clearSelection),
  'customers.getSelection': by('customers:tag', customers.getSelection),
  'customers.selectCustomers': by('customers:tag', (actor) =>
    customers.selectCustomers(actor, { shown: [NOWHERE], ticked: [NOWHERE], then: 'stay' }),
  ),
  'customers.tagCustomers': by('customers:tag', (actor) =>
    customers.tagCustomers(actor, { add: ['north'], remove: [] }),
  ),
  'customers.getMatchingCount': by('customers:tag', (actor) =>
    customers.getMatchingCount(actor, {}),
  ),
  'customers.tagMatchingCustomers': by('customers:tag', (actor) =>
    customers.tagMatchingCustomers(actor, {}, { add: ['north'], remove: [], expected: 1 }),
  ),
  'customers.changeCustomerTags': by('customers:tag', (actor) =>
    customers.changeCustomerTags(actor, { customerId: NOWHERE, seen: [], tags: ['north'] }),
  ),
  'customers.editCustomer': by('customers:edit', (actor) =>
    customers.editCustomer(actor, {
      customerId: NOWHERE,
      version: 0,
      billingName: null,
      firstName: null,
      lastName: null,
      email: null,
      phone: null,
    }),
  ),
  'customers.assignSupportContact': by('support-contact:assign', (actor) =>
    customers.assignSupportContact(actor, {
      customerId: NOWHERE,
      supportContactId: null,
      seen: null,
    }),
  ),

  'new-customers.addCustomer': by('customers:add', adding()),
  'new-customers.addCustomer with privileges': byAll(
    ['customers:add', 'customers:invite-with-privileges'],
    adding({ includesPrivileges: true }),
  ),
  'new-customers.addCustomer attested': byAll(
    ['customers:add', 'customers:attest-agreement'],
    adding({ isAttested: true }),
  ),
};
