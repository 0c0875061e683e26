import type { ListSpec } from '@/components/ui/list-url';

/** What the lists of partners and of shared customers can be asked for in their URLs. */
export const partnersList = { sorts: ['since'], descending: true } as const satisfies ListSpec;
export const sharedCustomersList = { sorts: ['name'] } as const satisfies ListSpec;
