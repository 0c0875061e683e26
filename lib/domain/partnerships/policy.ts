import type { RefusalCode } from '@/lib/refusal';
import { sameRegion, type RegionalRules } from '../catalog';

/** What a side of a partnership must show before the two may be connected. */
interface Side {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * Why an organization may not authorize a provider, or null when it may (spec P4): it is an enrolled
 * reseller, not the provider itself, and both are in one sales region.
 */
export function whyNotPartners(
  reseller: Side & { readonly isReseller: boolean },
  provider: Side,
  rules: RegionalRules,
): Extract<RefusalCode, 'ownInvitation' | 'resellerNotEnrolled' | 'otherRegion'> | null {
  if (reseller.id === provider.id) return 'ownInvitation';
  if (!reseller.isReseller) return 'resellerNotEnrolled';
  if (!sameRegion(rules, reseller.country, provider.country)) return 'otherRegion';
  return null;
}
