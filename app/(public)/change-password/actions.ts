'use server';

import { publicFormAction } from '@/lib/action';
import { ownPath, requirePasswordOwner, writeSessionCookie } from '@/lib/auth';
import { changePassword } from '@/lib/domain/users';
import { changePasswordSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/**
 * Changes one's own password. Made as a public action because somebody with a temporary password
 * passes no other gate; the command's owner is asked for here.
 */
export const changePasswordAction = publicFormAction({
  name: 'change_own_password',
  schema: changePasswordSchema,
  run: async (_context, input) => {
    const { secret } = await changePassword(await requirePasswordOwner(), input);
    await writeSessionCookie(secret);
  },
  done: (_result, { next }) => ({ redirect: ownPath(next) ?? paths.home() }),
});
