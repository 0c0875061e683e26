'use server';

import { publicFormAction } from '@/lib/action';
import { ownPath, signInWithPassword } from '@/lib/auth';
import { signInSchema } from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

/** Signs in and goes where the person was going; a temporary password is changed first. */
export const signInAction = publicFormAction({
  name: 'sign_in',
  schema: signInSchema,
  run: (_context, { signInName, password }) => signInWithPassword({ signInName, password }),
  done: ({ mustChangePassword }, { next }) => {
    const target = ownPath(next);
    if (!mustChangePassword) return { redirect: target ?? paths.home() };
    return { redirect: paths.changePassword(target === null ? {} : { next: target }) };
  },
});
