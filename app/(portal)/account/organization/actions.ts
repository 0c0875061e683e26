'use server';

import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/access';
import { formAction } from '@/lib/action';
import {
  answerSchemas,
  changeSupport,
  profileFormSchema,
  resendAmendedContactLink,
  sendAmendment,
  withdrawAmendment,
} from '@/lib/domain/enrollment';
import { startSchema, withdrawAmendmentSchema } from '@/lib/domain/enrollment/schema';
import { paths } from '@/lib/paths';

export const changeSupportAction = formAction({
  name: 'change_support',
  schema: (actor: Actor) => answerSchemas(actor.organization.country).support,
  run: changeSupport,
  done: () => ({ redirect: paths.organizationProfile({ notice: 'saved' }) }),
});

export const sendAmendmentAction = formAction({
  name: 'send_profile_change',
  schema: profileFormSchema,
  run: sendAmendment,
  done: (notice) => ({ redirect: paths.organizationProfile({ notice }) }),
});

export const withdrawAmendmentAction = formAction({
  name: 'withdraw_profile_change',
  schema: withdrawAmendmentSchema,
  run: withdrawAmendment,
  done: () => ({ redirect: paths.organizationProfile({ notice: 'withdrawn' }) }),
});

export const resendAmendedContactLinkAction = formAction({
  name: 'resend_contact_link',
  schema: startSchema,
  run: (actor) => resendAmendedContactLink(actor),
  done: async ({ email }) => {
    const t = await getTranslations('enrollmentStatus');
    return { message: t('resent', { email }) };
  },
});
