import { cache } from 'react';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getCustomer } from '@/lib/domain/customers';

/** The customer that a page is about; read once for its title and itself. */
export const loadCustomer = cache(async (id: string) =>
  orNotFound(getCustomer(await requireActor(), id)),
);
