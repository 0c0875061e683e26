import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/access';
import { acceptRelationship } from '@/lib/domain/customers';
import {
  authorizeEnrollment,
  enrollProgramMember,
  saveAnswers,
  startEnrollment,
  submitEnrollment,
} from '@/lib/domain/enrollment';
import {
  checkRequestsImport,
  createInvitation,
  getInvitation,
  type InvitationKind,
  resendInvitation,
  sendInvitation,
  sendRequestsImport,
} from '@/lib/domain/invitations';
import { addCustomer } from '@/lib/domain/new-customers';
import { registerExistingProvider } from '@/lib/domain/partners';
import {
  authorizeProvider,
  grantAccess,
  removePartnership,
  withdrawAccess,
} from '@/lib/domain/partnerships';
import type { RefusalCode } from '@/lib/refusal';
import type { Beginning } from '@/tests/support/beginnings';
import { ALL, aMarket, aNewCompany, invite } from '../customers/support';
import { bytesOf } from '../directory/support';
import { aMembership, answered, associated, SUPPORT, version } from '../enrollment/support';
import { anApplicantToDecide, seen, theDesk } from '../review/support';
import { aFreeMpnId, aProgramAdmin, aProvider } from './support';

/** One way to begin something: whom a suspension stops it for, and what then is said. */
export interface Attempt {
  readonly suspended: string;
  readonly code: RefusalCode;
  readonly begin: () => Promise<unknown>;
}

type Prepare = () => Promise<Attempt>;

function asking(kind: InvitationKind, partnershipId: string | null = null) {
  return {
    kind,
    locale: 'en',
    label: null,
    recipientEmail: 'ana@olivar.example',
    includesPrivileges: kind !== 'PARTNERSHIP',
    isReusable: false,
    recipientDomain: null,
    partnershipId,
    idempotencyKey: randomUUID(),
  } as const;
}

async function askedBefore(actor: Actor, kind: InvitationKind, partnershipId?: string) {
  const { id } = await createInvitation(actor, asking(kind, partnershipId));
  return getInvitation(actor, id);
}

const draftOf = ({ id, subject, message }: Awaited<ReturnType<typeof getInvitation>>) => ({
  id,
  label: null,
  recipientEmail: 'ana@olivar.example',
  subject,
  message,
});

/** A provider's link for a reseller that it has no partnership with. */
async function anOffer() {
  const { provider, reseller, partnership, providerAgent, resellerAgent } = await aMarket();
  await removePartnership(providerAgent, { id: partnership.id, declaration: true });
  const token = await invite(providerAgent, 'PARTNERSHIP');
  const begin = () => authorizeProvider(resellerAgent, { token, consent: true });
  return { provider, reseller, begin };
}

/** The reseller takes the provider's access back, and would give it again. */
async function aWithdrawnAccess() {
  const { provider, reseller, partnership, resellerAgent } = await aMarket();
  await withdrawAccess(resellerAgent, { id: partnership.id });
  const begin = () => grantAccess(resellerAgent, { id: partnership.id, consent: true });
  return { provider, reseller, begin };
}

/** A request to a customer, by one partner or by both. */
async function aRequest(kind: 'RELATIONSHIP' | 'JOINT') {
  const { provider, reseller, partnership, resellerAgent, owner } = await aMarket();
  const token = await invite(resellerAgent, kind, { partnershipId: partnership.id });
  const begin = () => acceptRelationship(owner, { token, ...ALL });
  return { provider, reseller, begin };
}

/** Every way to begin something, for each partner it would bind. */
export const ATTEMPTS: Readonly<Record<Beginning, Readonly<Record<string, Prepare>>>> = {
  'new-customers.addCustomer': {
    'the provider that adds it': async () => {
      const { provider, providerAgent } = await aMarket();
      const begin = () => addCustomer(providerAgent, aNewCompany());
      return { suspended: provider.id, code: 'suspended', begin };
    },
    'the reseller that it is added for': async () => {
      const { reseller, partnership, providerAgent } = await aMarket();
      const begin = () =>
        addCustomer(providerAgent, aNewCompany({ partnershipId: partnership.id }));
      return { suspended: reseller.id, code: 'partnerSuspended', begin };
    },
  },
  'partners.registerExistingProvider': {
    'a reseller that becomes a provider too': async () => {
      const { reseller } = await aMarket();
      const operator = await aProgramAdmin();
      const input = { organizationId: reseller.id, mpnId: await aFreeMpnId() };
      const begin = () => registerExistingProvider(operator, input);
      return { suspended: reseller.id, code: 'reinstateFirst', begin };
    },
  },
  'partnerships.authorizeProvider': {
    'the provider': async () => {
      const { provider, begin } = await anOffer();
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
    'the reseller': async () => {
      const { reseller, begin } = await anOffer();
      return { suspended: reseller.id, code: 'suspended', begin };
    },
  },
  'partnerships.grantAccess': {
    'the provider': async () => {
      const { provider, begin } = await aWithdrawnAccess();
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
    'the reseller': async () => {
      const { reseller, begin } = await aWithdrawnAccess();
      return { suspended: reseller.id, code: 'suspended', begin };
    },
  },
  'customers.acceptRelationship': {
    'the one who asks': async () => {
      const { reseller, begin } = await aRequest('RELATIONSHIP');
      return { suspended: reseller.id, code: 'partnerSuspended', begin };
    },
    'the reseller of two who ask': async () => {
      const { reseller, begin } = await aRequest('JOINT');
      return { suspended: reseller.id, code: 'partnerSuspended', begin };
    },
    'the provider of two who ask': async () => {
      const { provider, begin } = await aRequest('JOINT');
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
  },
  'invitations.createInvitation': {
    'a provider, to resellers': async () => {
      const { provider, providerAgent } = await aMarket();
      const begin = () => createInvitation(providerAgent, asking('PARTNERSHIP'));
      return { suspended: provider.id, code: 'suspended', begin };
    },
    'a reseller, to customers': async () => {
      const { reseller, resellerAgent } = await aMarket();
      const begin = () => createInvitation(resellerAgent, asking('RELATIONSHIP'));
      return { suspended: reseller.id, code: 'suspended', begin };
    },
    'one of two, to customers': async () => {
      const { reseller, resellerAgent, partnership } = await aMarket();
      const begin = () => createInvitation(resellerAgent, asking('JOINT', partnership.id));
      return { suspended: reseller.id, code: 'suspended', begin };
    },
    'the other of two, to customers': async () => {
      const { provider, resellerAgent, partnership } = await aMarket();
      const begin = () => createInvitation(resellerAgent, asking('JOINT', partnership.id));
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
  },
  'invitations.resendInvitation': {
    'a provider, to resellers': async () => {
      const { provider, providerAgent } = await aMarket();
      const { id, linkVersion } = await askedBefore(providerAgent, 'PARTNERSHIP');
      const begin = () => resendInvitation(providerAgent, { id, linkVersion });
      return { suspended: provider.id, code: 'suspended', begin };
    },
    'a reseller, to customers': async () => {
      const { reseller, resellerAgent } = await aMarket();
      const { id, linkVersion } = await askedBefore(resellerAgent, 'RELATIONSHIP');
      const begin = () => resendInvitation(resellerAgent, { id, linkVersion });
      return { suspended: reseller.id, code: 'suspended', begin };
    },
    'the other of two, to customers': async () => {
      const { provider, resellerAgent, partnership } = await aMarket();
      const { id, linkVersion } = await askedBefore(resellerAgent, 'JOINT', partnership.id);
      const begin = () => resendInvitation(resellerAgent, { id, linkVersion });
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
  },
  'invitations.sendInvitation': {
    'a provider, to resellers': async () => {
      const { provider, providerAgent } = await aMarket();
      const draft = draftOf(await askedBefore(providerAgent, 'PARTNERSHIP'));
      const begin = () => sendInvitation(providerAgent, draft);
      return { suspended: provider.id, code: 'suspended', begin };
    },
    'the other of two, to customers': async () => {
      const { provider, resellerAgent, partnership } = await aMarket();
      const draft = draftOf(await askedBefore(resellerAgent, 'JOINT', partnership.id));
      const begin = () => sendInvitation(resellerAgent, draft);
      return { suspended: provider.id, code: 'partnerSuspended', begin };
    },
  },
  'invitations.sendRequestsImport': {
    'a reseller, to customers': async () => {
      const { reseller, resellerAgent } = await aMarket();
      const bytes = bytesOf('recipient\nana@olivar.example');
      const importId = await checkRequestsImport(resellerAgent, { name: 'all.csv', bytes });
      const begin = () => sendRequestsImport(resellerAgent, { importId });
      return { suspended: reseller.id, code: 'suspended', begin };
    },
  },
  'enrollment.startEnrollment': {
    'a provider that enrolls too': async () => {
      const { of, admin } = await aProvider();
      return { suspended: of.id, code: 'suspended', begin: () => startEnrollment(admin) };
    },
  },
  'enrollment.submitEnrollment': {
    'a provider that enrolls too': async () => {
      const { of, admin } = await aProvider();
      const { userName, profileIds } = await aMembership({});
      await associated(admin, userName, profileIds[0] ?? '');
      await answered(admin);
      const shown = { version: await version(admin) };
      return { suspended: of.id, code: 'suspended', begin: () => submitEnrollment(admin, shown) };
    },
  },
  'enrollment.enrollProgramMember': {
    'a provider that enrolls too': async () => {
      const { of, admin } = await aProvider();
      const { userName, profileIds } = await aMembership({
        isProgramMember: true,
        addressLine1: 'Passeig Marítim, 8',
        city: 'Roses',
        contactFirstName: 'Teresa',
        contactLastName: 'Bosch',
        contactEmail: 'teresa.bosch@tramontana.example',
      });
      await associated(admin, userName, profileIds[0] ?? '');
      await saveAnswers(admin, 'support', { version: await version(admin), answers: SUPPORT });
      const shown = { version: await version(admin) };
      return {
        suspended: of.id,
        code: 'suspended',
        begin: () => enrollProgramMember(admin, shown),
      };
    },
  },
  'enrollment.authorizeEnrollment': {
    'a provider under review': async () => {
      const { reviewer } = await theDesk();
      const { of } = await aProvider();
      const applicant = await anApplicantToDecide(reviewer, { of });
      const input = await seen(reviewer, applicant);
      const begin = () => authorizeEnrollment(reviewer, input);
      return { suspended: of.id, code: 'reinstateFirst', begin };
    },
  },
};
