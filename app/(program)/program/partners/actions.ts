'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/lib/action';
import { GLOBAL_ADMIN } from '@/lib/access';
import {
  editProvider,
  editProviderSchema,
  findCandidate,
  findCandidateSchema,
  registerExistingProvider,
  registerExistingSchema,
  registerProvider,
  registerProviderSchema,
  reinstatePartner,
  reissuePasswordSchema,
  reissueProviderPassword,
  suspendPartner,
} from '@/lib/domain/partners';
import { reinstatePartnerSchema, suspendPartnerSchema } from '@/lib/domain/partners/schema';
import { paths } from '@/lib/paths';

export const suspendPartnerAction = formAction({
  name: 'suspend_partner',
  schema: suspendPartnerSchema,
  run: suspendPartner,
  done: (_result, { partnerId }) => ({
    redirect: paths.partner(partnerId, { notice: 'suspended' }),
  }),
});

export const reinstatePartnerAction = formAction({
  name: 'reinstate_partner',
  schema: reinstatePartnerSchema,
  run: reinstatePartner,
  done: (_result, { partnerId }) => ({
    redirect: paths.partner(partnerId, { notice: 'reinstated' }),
  }),
});

/** Registers a provider; a temporary password is in the answer, once, and nowhere else. */
export const registerProviderAction = formAction({
  name: 'register_provider',
  schema: registerProviderSchema,
  run: registerProvider,
  done: async ({ id, signInName, temporaryPassword }, input) => {
    if (temporaryPassword === null) return { redirect: paths.partner(id, { notice: 'linkSent' }) };
    const t = await getTranslations('programPartners');
    return {
      data: {
        title: t('registeredTitle', { partner: input.name }),
        name: `${input.firstName} ${input.lastName}`,
        signInName,
        temporaryPassword,
        contactEmail: input.contactEmail,
        roles: (await getTranslations('roles'))(GLOBAL_ADMIN),
        userHref: paths.partner(id),
      },
    };
  },
});

/** Finds an organization; the page it leads to asks before anything changes. */
export const findCandidateAction = formAction({
  name: 'find_provider_candidate',
  schema: findCandidateSchema,
  run: findCandidate,
  done: ({ id }) => ({ redirect: paths.registerExistingProvider(id) }),
});

export const registerExistingProviderAction = formAction({
  name: 'register_provider',
  schema: registerExistingSchema,
  run: registerExistingProvider,
  done: (_result, { organizationId }) => ({
    redirect: paths.partner(organizationId, { notice: 'registered' }),
  }),
});

export const editProviderAction = formAction({
  name: 'update_provider',
  schema: editProviderSchema,
  run: editProvider,
  done: (_result, { partnerId }) => ({ redirect: paths.partner(partnerId, { notice: 'edited' }) }),
});

/** Replaces a first password; a temporary one is in the answer, once, and nowhere else. */
export const reissuePasswordAction = formAction({
  name: 'reissue_provider_password',
  schema: reissuePasswordSchema,
  run: reissueProviderPassword,
  done: async ({ partner, signInName, temporaryPassword }, { partnerId }) => {
    if (temporaryPassword === null) {
      return { redirect: paths.partner(partnerId, { notice: 'reissued' }) };
    }
    return {
      data: {
        title: (await getTranslations('programPartners'))('reissuedTitle', { partner }),
        signInName,
        temporaryPassword,
        userHref: paths.partner(partnerId),
      },
    };
  },
});
