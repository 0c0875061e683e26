/** Pure rules of customers: who may become one, and as what they are served. */
import type { ActorOrganization } from '@/lib/access';
import { sameRegion, type RegionalRules } from '../catalog';

/** As what a partner serves a customer. */
export type Capacity = 'provider' | 'reseller' | 'both';

/**
 * As what a partner serves a customer: as provider where one of its resellers serves it too, as
 * reseller where one of its providers does. A partner of one kind has no choice; one of both kinds
 * that serves the customer alone may act as either. Always one row (reference 7.4).
 */
export function capacityOf(
  { isProvider, isReseller }: Pick<ActorOrganization, 'isProvider' | 'isReseller'>,
  others: readonly { readonly isProvider: boolean; readonly isReseller: boolean }[],
): Capacity {
  if (!isProvider || !isReseller) return isProvider ? 'provider' : 'reseller';
  const asProvider = others.some((other) => other.isReseller);
  const asReseller = others.some((other) => other.isProvider);
  if (asProvider === asReseller) return 'both';
  return asProvider ? 'provider' : 'reseller';
}

/** What an answer granted a partner: the relationship, both, or privileges on top of it. */
export type Granted = 'relationship' | 'relationshipWithPrivileges' | 'privileges';

export type JoiningRefusal = 'partnerCannotBeCustomer' | 'operatorCannotBeCustomer' | 'otherRegion';

/**
 * Why an organization cannot become a customer of these partners, or null when it can. A partner's
 * own tenant is nobody's customer (spec O1), and a partner serves its own region only (spec C4).
 */
export function whyNotCustomer(
  organization: Pick<ActorOrganization, 'country' | 'isOperator' | 'isProvider' | 'isReseller'>,
  partners: readonly { readonly country: string }[],
  rules: RegionalRules,
): JoiningRefusal | null {
  if (organization.isOperator) return 'operatorCannotBeCustomer';
  if (organization.isProvider || organization.isReseller) return 'partnerCannotBeCustomer';
  const { country } = organization;
  const isNear = partners.every((partner) => sameRegion(rules, partner.country, country));
  return isNear ? null : 'otherRegion';
}
