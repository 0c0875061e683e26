'use server';

import { z } from 'zod';
import { formAction } from '@/lib/action';
import { editListing, removeLogo, setLogo } from '@/lib/domain/listings';
import { editListingSchema, setLogoSchema } from '@/lib/domain/listings/schema';
import { paths } from '@/lib/paths';

export const editListingAction = formAction({
  name: 'update_provider_listing',
  schema: editListingSchema,
  run: editListing,
  done: () => ({ redirect: paths.providerListing({ notice: 'saved' }) }),
});

export const setLogoAction = formAction({
  name: 'set_provider_logo',
  schema: setLogoSchema,
  run: setLogo,
  done: () => ({ redirect: paths.providerListing({ notice: 'logo' }) }),
});

export const removeLogoAction = formAction({
  name: 'remove_provider_logo',
  schema: z.object({}),
  run: (actor) => removeLogo(actor),
  done: () => ({ redirect: paths.providerListing({ notice: 'noLogo' }) }),
});
