'use server';

import { formAction } from '@/lib/action';
import { reinstatePartner, suspendPartner } from '@/lib/domain/partners';
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
