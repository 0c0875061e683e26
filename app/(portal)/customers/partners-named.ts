import { getLocale } from 'next-intl/server';
import type { NamedPartner } from '@/components/customers/partner-choice';
import type { PartnersAre } from '@/components/customers/customer-toolbar';
import type { Actor } from '@/lib/access';
import { countryName } from '@/lib/domain/organizations';
import { listIndirectProviders, listIndirectResellers } from '@/lib/domain/partnerships';

type Kinds = Pick<Actor['organization'], 'isProvider' | 'isReseller'>;

/** More than so many are not shown to choose from. */
const MOST = 24;

/** What the partners of an organization are to it. */
export function partnersOf({ isProvider, isReseller }: Kinds): PartnersAre {
  if (isProvider && isReseller) return 'partners';
  return isProvider ? 'resellers' : 'providers';
}

/** The partners whose name has words that begin so, or whose MPN ID or id it is. */
export async function partnersNamed(
  actor: Actor,
  q: string,
): Promise<{ readonly partners: readonly NamedPartner[]; readonly isMore: boolean }> {
  const { isProvider, isReseller } = actor.organization;
  const locale = await getLocale();
  const lists = [
    ...(isProvider ? [listIndirectResellers] : []),
    ...(isReseller ? [listIndirectProviders] : []),
  ];
  const pages = await Promise.all(lists.map((list) => list(actor, { q, size: MOST })));
  const found = pages.flatMap(({ rows }) => rows.map(({ partner }) => partner));
  const byId = new Map(found.map((partner) => [partner.id, partner]));
  return {
    partners: [...byId.values()].map(({ country, ...partner }) => ({
      ...partner,
      location: countryName(country, locale),
    })),
    isMore: pages.some(({ next }) => next !== null),
  };
}
