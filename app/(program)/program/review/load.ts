import { cache } from 'react';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getAmendment, getReview } from '@/lib/domain/enrollment';

/** The enrollment a page is about; read once for its title and itself. */
export const loadReview = cache(async (id: string) =>
  orNotFound(getReview(await requireActor(), id)),
);

/** The change of a company profile a page is about; read once for its title and itself. */
export const loadAmendment = cache(async (id: string) =>
  orNotFound(getAmendment(await requireActor(), id)),
);
