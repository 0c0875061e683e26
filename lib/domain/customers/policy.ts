/** Pure rules of customers: how they are found, and who may become one. */
import type { ActorOrganization } from '@/lib/access';
import { sameRegion } from '../catalog';

/** The form in which names are sorted: lower case, without accents. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words of a text as they are searched: folded, letters and digits only. */
export function searchWords(text: string): string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a relationship keeps to be found by: each word of name and domain after a blank. */
export function searchTextOf(customer: { name: string; domain: string }): string {
  const words = [...searchWords(customer.name), ...searchWords(customer.domain)];
  return ` ${words.join(' ')}`.slice(0, 450);
}

/** The columns of a relationship that repeat what the customer is called. */
export function namesOf(customer: { name: string; domain: string }) {
  return {
    customerName: customer.name,
    customerDomain: customer.domain,
    sortName: foldName(customer.name).slice(0, 150),
    searchText: searchTextOf(customer),
  };
}

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
): JoiningRefusal | null {
  if (organization.isOperator) return 'operatorCannotBeCustomer';
  if (organization.isProvider || organization.isReseller) return 'partnerCannotBeCustomer';
  const isNear = partners.every((partner) => sameRegion(partner.country, organization.country));
  return isNear ? null : 'otherRegion';
}
