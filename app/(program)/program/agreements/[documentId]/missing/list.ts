import type { ListSpec, ListState } from '@/components/ui/list-url';
import { REGIONS } from '@/lib/domain/catalog';
import { MISSING_STANDINGS } from '@/lib/domain/catalog/schema';

/** What the list of those who have not accepted a version can be asked for in its URL. */
export const missingList: ListSpec = {
  sorts: ['name'],
  filters: { standing: MISSING_STANDINGS, region: REGIONS },
};

/** What the address asks for, as the domain takes it. */
export function missingFilter({ q, filters }: ListState) {
  return {
    q,
    region: REGIONS.find((region) => region === filters['region']),
    standing: MISSING_STANDINGS.find((standing) => standing === filters['standing']),
  };
}
