'use server';

import { publicFormAction } from '@/lib/action';
import { ownPath, requirePasswordOwner, writeSessionCookie } from '@/lib/auth';
import { recordRefusal } from '@/lib/domain/audit';
import { changePassword } from '@/lib/domain/users';
import { changePasswordSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/refusal';

const ACT = 'change_own_password';

/**
 * Changes one's own password. Made as a public action because somebody with a temporary password
 * passes no other gate; the command's owner is asked for here, and a refused attempt goes to their
 * audit: whoever holds a session may be guessing the password.
 */
export const changePasswordAction = publicFormAction({
  name: ACT,
  schema: changePasswordSchema,
  run: async (_context, input) => {
    const owner = await requirePasswordOwner();
    const { secret } = await changePassword(owner, input).catch(async (error: unknown) => {
      if (error instanceof Refusal) await recordRefusal(owner, ACT, error);
      throw error;
    });
    await writeSessionCookie(secret);
  },
  done: (_result, { next }) => ({ redirect: ownPath(next) ?? paths.home() }),
});
