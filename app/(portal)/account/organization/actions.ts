'use server';

import type { Actor } from '@/lib/access';
import { formAction } from '@/lib/action';
import { answerSchemas, changeSupport } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

export const changeSupportAction = formAction({
  name: 'change_support',
  schema: (actor: Actor) => answerSchemas(actor.organization.country).support,
  run: changeSupport,
  done: () => ({ redirect: paths.organizationProfile({ notice: 'saved' }) }),
});
