'use server';

import { formAction } from '@/lib/action';
import { ownPath, requirePasswordOwner, writeSessionCookie } from '@/lib/auth';
import { changePassword } from '@/lib/domain/users';
import { changePasswordSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/** Changes one's own password; the one action for people who hold a temporary one. */
export const changePasswordAction = formAction({
  name: 'change_own_password',
  schema: changePasswordSchema,
  owner: requirePasswordOwner,
  run: async (owner, input) => {
    const { secret } = await changePassword(owner, input);
    await writeSessionCookie(secret);
  },
  done: (_result, { next }) => ({ redirect: ownPath(next) ?? paths.home() }),
});
