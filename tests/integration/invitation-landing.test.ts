import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/access';
import { db } from '@/lib/db';
import { findRelationshipOffer } from '@/lib/domain/customers';
import { findInvitationByToken, type InvitationKind } from '@/lib/domain/invitations';
import { findPartnershipOffer } from '@/lib/domain/partnerships';
import en from '@/lib/messages/en.json';
import { aPartnership, aRelationship } from '@/prisma/seed/factories';
import { aColleague, anActor, anInvitation } from '../support/partners';
import { aProgramAdmin, suspend } from './partners/support';

/** Who asks: a provider and a reseller, partners of each other, in Europe. */
const provider = await anActor({ name: 'Meridian', is: 'provider' });
const reseller = await anActor({ name: 'Cobalt', is: 'reseller' });
const operator = await anActor({ is: 'operator', roles: ['PROGRAM_ADMIN'] });
const pair = await aPartnership(db, made(provider), made(reseller));

function made({ organization }: Actor) {
  return { ...organization, domain: '' };
}

/** A customer of both already, with privileges. */
async function aCustomer(): Promise<Actor> {
  const customer = await anActor({});
  const of = { ...customer.organization, domain: 'already.example' };
  for (const partner of [provider, reseller]) await aRelationship(db, made(partner), of);
  return customer;
}

/** Its relationship is over, and the privileges of the provider outlived it. */
async function aFormerCustomer(): Promise<Actor> {
  const customer = await anActor({});
  const of = { ...customer.organization, domain: 'former.example' };
  const { id } = await aRelationship(db, made(provider), of);
  await db.customerRelationship.update({
    where: { id },
    data: { endedAt: new Date(Date.now() + 1000) },
  });
  return customer;
}

async function aPartner(): Promise<Actor> {
  const partner = await anActor({ is: 'reseller' });
  await aPartnership(db, made(provider), made(partner));
  return partner;
}

async function suspended(is: 'reseller' | 'customer'): Promise<Actor> {
  const actor = await anActor({ is });
  return { ...actor, organization: { ...actor.organization, isSuspended: true } };
}

const colleague = async (of: Promise<Actor>, ...roles: Role[]) => aColleague(await of, roles);

/** Everybody who may come by, and what each kind of link tells them. */
const READERS: Readonly<
  Record<
    string,
    {
      reader: () => Promise<Actor | null>;
      expected: Readonly<Record<InvitationKind, string>>;
    }
  >
> = {
  'nobody signed in': {
    reader: () => Promise.resolve(null),
    expected: { PARTNERSHIP: 'signedOut', RELATIONSHIP: 'signedOut', JOINT: 'signedOut' },
  },
  'the provider itself': {
    reader: () => Promise.resolve(provider),
    expected: {
      PARTNERSHIP: 'ownInvitation',
      RELATIONSHIP: 'ownInvitation',
      JOINT: 'ownInvitation',
    },
  },
  'the reseller that asks jointly': {
    reader: () => Promise.resolve(reseller),
    expected: {
      PARTNERSHIP: 'alreadyPartners',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'ownInvitation',
    },
  },
  'the program operator': {
    reader: () => Promise.resolve(operator),
    expected: {
      PARTNERSHIP: 'operator',
      RELATIONSHIP: 'operatorCannotBeCustomer',
      JOINT: 'operatorCannotBeCustomer',
    },
  },
  'another provider': {
    reader: () => anActor({ is: 'provider' }),
    expected: {
      PARTNERSHIP: 'otherProvider',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a reseller’s Global admin': {
    reader: () => anActor({ is: 'reseller' }),
    expected: {
      PARTNERSHIP: 'offer',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a reseller’s agent': {
    reader: () => colleague(anActor({ is: 'reseller' }), 'ADMIN_AGENT'),
    expected: {
      PARTNERSHIP: 'notGlobalAdmin',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a reseller of another region': {
    reader: () => anActor({ is: 'reseller', country: 'US' }),
    expected: {
      PARTNERSHIP: 'otherRegion',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'an agent of a reseller of another region': {
    reader: () => colleague(anActor({ is: 'reseller', country: 'US' }), 'ADMIN_AGENT'),
    expected: {
      PARTNERSHIP: 'otherRegion',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'an agent of a partner already': {
    reader: () => colleague(aPartner(), 'SALES_AGENT'),
    expected: {
      PARTNERSHIP: 'alreadyPartners',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a suspended reseller': {
    reader: () => suspended('reseller'),
    expected: {
      PARTNERSHIP: 'suspended',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a partner already': {
    reader: aPartner,
    expected: {
      PARTNERSHIP: 'alreadyPartners',
      RELATIONSHIP: 'partnerCannotBeCustomer',
      JOINT: 'partnerCannotBeCustomer',
    },
  },
  'a company’s Global admin': {
    reader: () => anActor({}),
    expected: { PARTNERSHIP: 'resellerNotEnrolled', RELATIONSHIP: 'offer', JOINT: 'offer' },
  },
  'a company’s people without a role': {
    reader: () => colleague(anActor({})),
    expected: {
      PARTNERSHIP: 'resellerNotEnrolled',
      RELATIONSHIP: 'notGlobalAdmin',
      JOINT: 'notGlobalAdmin',
    },
  },
  'a company of another region': {
    reader: () => anActor({ country: 'US' }),
    expected: {
      PARTNERSHIP: 'resellerNotEnrolled',
      RELATIONSHIP: 'otherRegion',
      JOINT: 'otherRegion',
    },
  },
  'a former customer whose partner kept privileges': {
    reader: aFormerCustomer,
    expected: { PARTNERSHIP: 'customer', RELATIONSHIP: 'offer', JOINT: 'offer' },
  },
  'a customer’s people without a role': {
    reader: () => colleague(aCustomer()),
    expected: {
      PARTNERSHIP: 'customer',
      RELATIONSHIP: 'alreadyCustomer',
      JOINT: 'alreadyCustomer',
    },
  },
  'a customer already': {
    reader: aCustomer,
    expected: {
      PARTNERSHIP: 'customer',
      RELATIONSHIP: 'alreadyCustomer',
      JOINT: 'alreadyCustomer',
    },
  },
};

const ASKING = {
  PARTNERSHIP: { kind: 'PARTNERSHIP' },
  RELATIONSHIP: { kind: 'RELATIONSHIP', includesPrivileges: true },
  JOINT: { kind: 'JOINT', includesPrivileges: true, partnershipId: pair.id },
} as const;

/** What the page of a link shows its reader, as `app/(public)/invitation` asks for it. */
async function shown(reader: Actor | null, token: string): Promise<string> {
  const found = await findInvitationByToken(token);
  if (found.state !== 'live') return found.state;
  const offer =
    found.kind === 'PARTNERSHIP'
      ? await findPartnershipOffer(reader, found)
      : await findRelationshipOffer(reader, found, 'en');
  return offer.state;
}

const KINDS = ['PARTNERSHIP', 'RELATIONSHIP', 'JOINT'] as const;

describe.each(KINDS)('the link of a %s request', (kind) => {
  it.each(Object.keys(READERS))('read by %s', async (who) => {
    const { reader, expected } = READERS[who]!;
    const { token } = await anInvitation(provider, ASKING[kind]);
    expect(await shown(await reader(), token)).toBe(expected[kind]);
  });

  it('while who asks is suspended, read by all who could answer', async () => {
    const asking = await anActor({ is: 'provider' });
    const other = await anActor({ is: 'reseller' });
    const { id } = await aPartnership(db, made(asking), made(other));
    const of = kind === 'JOINT' ? { partnershipId: id } : {};
    const { token } = await anInvitation(asking, { ...ASKING[kind], ...of });
    await suspend(await aProgramAdmin(), asking.organization.id);
    const unavailable = kind === 'PARTNERSHIP' ? 'providerUnavailable' : 'partnerUnavailable';
    const able = await anActor({ is: kind === 'PARTNERSHIP' ? 'reseller' : 'customer' });
    for (const reader of [null, able, await aColleague(able, [])]) {
      expect(await shown(reader, token)).toBe(unavailable);
    }
  });

  it('kept to a domain, read by others who could answer', async () => {
    const { token } = await anInvitation(provider, {
      ...ASKING[kind],
      recipientDomain: 'elsewhere.example',
    });
    const reader = await anActor({ is: kind === 'PARTNERSHIP' ? 'reseller' : 'customer' });
    expect(await shown(reader, token)).toBe('otherOrganization');
  });

  it.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
    ['REVOKED', 'revoked'],
    ['OPEN', 'expired'],
  ] as const)('that is %s is %s to whoever opens it', async (status, state) => {
    const { id, token } = await anInvitation(provider, ASKING[kind]);
    const answeredAt = status === 'ACCEPTED' || status === 'DECLINED' ? new Date() : null;
    const expiresAt = status === 'OPEN' ? new Date(Date.now() - 1000) : new Date(Date.now() + 1e6);
    await db.invitation.update({ where: { id }, data: { status, answeredAt, expiresAt } });
    for (const reader of [null, provider, await anActor({})]) {
      expect(await shown(reader, token)).toBe(state);
    }
    expect(await findInvitationByToken(token)).toEqual({ state });
  });
});

describe('the link of a JOINT request of two who have parted', () => {
  it('is over for everybody who opens it', async () => {
    const other = await anActor({ is: 'reseller', roles: ['GLOBAL_ADMIN', 'ADMIN_AGENT'] });
    const { id } = await aPartnership(db, made(provider), made(other));
    const { token } = await anInvitation(other, { ...ASKING.JOINT, partnershipId: id });
    await db.partnership.update({ where: { id }, data: { endedAt: new Date(Date.now() + 1000) } });
    for (const { reader } of Object.values(READERS)) {
      expect(await shown(await reader(), token)).toBe('partnershipEnded');
    }
  });
});

describe('the pages', () => {
  it('say nothing of a link that nobody made', async () => {
    expect(await findInvitationByToken('no-such-link')).toEqual({ state: 'unknown' });
  });

  it('have words for every state that somebody may meet', () => {
    const more = ['partnershipEnded', 'partnerUnavailable', 'otherOrganization'];
    for (const state of more) expect(en.relationshipRequest).toHaveProperty(`${state}Title`);
    const words = {
      PARTNERSHIP: en.partnerships.landing,
      RELATIONSHIP: en.relationshipRequest,
      JOINT: en.relationshipRequest,
    };
    const framed = ['offer', 'signedOut', 'notGlobalAdmin'];
    for (const { expected } of Object.values(READERS)) {
      for (const kind of KINDS) {
        const state = expected[kind];
        if (kind !== 'PARTNERSHIP' && framed.includes(state)) continue;
        expect(words[kind]).toHaveProperty(`${state}Title`);
      }
    }
  });
});
