import { randomBytes } from 'node:crypto';

import type { Role } from '@/lib/access';
import type { Prisma, Tx } from '@/lib/db';
import { namesOf } from '@/lib/domain/customers';

/**
 * Makers of the records that a story starts from. They read like sentences, write straight to the
 * database (what they make has already happened), and serve the demo world and the tests alike.
 */
export interface OrganizationFacts {
  readonly name: string;
  readonly domain: string;
  readonly country?: string;
  readonly mpnId?: string;
  readonly is?: 'operator' | 'provider' | 'reseller' | 'customer';
}

/** What later makers need of an organization. */
export interface MadeOrganization {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
}

/** Makes an organization with its initial domain; providers and resellers since a year ago. */
export async function anOrganization(tx: Tx, facts: OrganizationFacts): Promise<MadeOrganization> {
  const since = new Date(Date.now() - 365 * 86_400_000);
  const country = facts.country ?? 'ES';
  const data: Prisma.OrganizationCreateInput = {
    name: facts.name,
    country,
    isOperator: facts.is === 'operator',
    providerSince: facts.is === 'provider' ? since : null,
    resellerSince: facts.is === 'reseller' ? since : null,
    mpnId: facts.mpnId ?? null,
    createdAt: since,
    domains: { create: { name: facts.domain, isInitial: true, verifiedAt: since } },
  };
  const { id } = await tx.organization.create({ data, select: { id: true } });
  return { id, name: facts.name, domain: facts.domain, country };
}

export interface UserFacts {
  readonly of: MadeOrganization;
  readonly alias: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly roles?: readonly Role[];
  /** argon2id; a random string that no password matches when left out. */
  readonly passwordHash?: string;
  readonly locale?: 'en' | 'es';
}

/** Makes an active work account `alias@domain`, whose contact address is its sign-in name. */
export async function aUser(tx: Tx, facts: UserFacts): Promise<{ id: string; signInName: string }> {
  const signInName = `${facts.alias}@${facts.of.domain}`;
  const { id } = await tx.user.create({
    data: {
      organizationId: facts.of.id,
      signInName,
      firstName: facts.firstName ?? facts.alias.charAt(0).toUpperCase() + facts.alias.slice(1),
      lastName: facts.lastName ?? facts.of.name.split(' ')[0] ?? facts.of.name,
      contactEmail: signInName,
      locale: facts.locale ?? 'en',
      timeZone: 'Europe/Madrid',
      passwordHash: facts.passwordHash ?? `no-password-${randomBytes(16).toString('hex')}`,
      roles: {
        create: (facts.roles ?? []).map((role) => ({
          role,
          organization: { connect: { id: facts.of.id } },
        })),
      },
    },
    select: { id: true },
  });
  return { id, signInName };
}

/** Makes a live partnership of a provider and a reseller. */
export async function aPartnership(
  tx: Tx,
  provider: MadeOrganization,
  reseller: MadeOrganization,
  facts: { readonly since?: Date } = {},
): Promise<{ id: string }> {
  return tx.partnership.create({
    data: {
      providerId: provider.id,
      resellerId: reseller.id,
      startedAt: facts.since ?? new Date(),
    },
    select: { id: true },
  });
}

/** Makes the acceptance of an agreement's version by a person; of version 1 unless told otherwise. */
export async function anAcceptance(
  tx: Tx,
  of: MadeOrganization,
  by: { readonly id: string; readonly name: string; readonly signInName: string },
  facts: {
    readonly kind: 'PARTNER' | 'CUSTOMER';
    readonly version?: number;
    readonly region?: string;
    readonly at?: Date;
  },
): Promise<{ documentId: string }> {
  const { kind, version = 1, region = 'europe', at = new Date() } = facts;
  const document = await tx.agreementDocument.findUniqueOrThrow({
    where: { kind_version: { kind, version } },
    select: { id: true },
  });
  return tx.agreementAcceptance.create({
    data: {
      organizationId: of.id,
      organizationName: of.name,
      documentId: document.id,
      acceptedById: by.id,
      acceptedByName: by.name,
      signInName: by.signInName,
      locale: 'en',
      region,
      acceptedAt: at,
    },
    select: { documentId: true },
  });
}

/** Makes a live reseller relationship; with delegated administration privileges unless told not. */
export async function aRelationship(
  tx: Tx,
  partner: MadeOrganization,
  customer: MadeOrganization,
  facts: { readonly privileges?: boolean; readonly since?: Date } = {},
): Promise<{ id: string }> {
  const since = facts.since ?? new Date();
  return tx.customerRelationship.create({
    data: {
      partnerId: partner.id,
      customerId: customer.id,
      startedAt: since,
      privilegesSince: (facts.privileges ?? true) ? since : null,
      ...namesOf(customer),
    },
    select: { id: true },
  });
}
