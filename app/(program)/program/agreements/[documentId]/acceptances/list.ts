import type { ListSpec } from '@/components/ui/list-url';

/** What the list of acceptances can be asked for in its URL. */
export const acceptancesList: ListSpec = { sorts: ['acceptedAt'], descending: true };
