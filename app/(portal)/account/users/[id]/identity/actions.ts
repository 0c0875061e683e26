'use server';

import { formAction } from '@/lib/action';
import { identitySchema, removeIdentitySchema } from '@/lib/domain/openid/schema';
import { prepareIdentity, removeUserIdentity } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export const prepareIdentityAction = formAction({
  name: 'prepare_identity',
  schema: identitySchema,
  run: prepareIdentity,
  done: (_result, { userId }) => ({
    redirect: paths.userIdentity(userId, { notice: 'prepared' }),
  }),
});

export const removeUserIdentityAction = formAction({
  name: 'remove_identity',
  schema: removeIdentitySchema,
  run: removeUserIdentity,
  done: (_result, { userId }) => ({ redirect: paths.userIdentity(userId, { notice: 'removed' }) }),
});
