'use server';

import { getFormatter, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { requireProof } from '@/lib/access';
import { formAction } from '@/lib/action';
import {
  addUser,
  blockUser,
  changeSignInName,
  clearUserSelection,
  deleteUser,
  endUserSession,
  endUserSessions,
  moveUsers,
  resetUserFactors,
  resetUserPassword,
  restoreUser,
  selectUsers,
  unblockUser,
  updateRoles,
  updateUser,
} from '@/lib/domain/users';
import {
  addUserSchema,
  changeSignInNameSchema,
  moveUsersSchema,
  selectUsersSchema,
  updateRolesSchema,
  updateUserSchema,
  resetUserFactorsSchema,
  resetUserPasswordSchema,
  userActSchema,
  usersImportSchema,
  userSessionSchema,
} from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';
import { cleanUsersQuery } from './list';

/** Adds a user; a temporary password is in the answer, once, and nowhere else. */
export const addUserAction = formAction({
  name: 'create_partner_user',
  schema: addUserSchema,
  run: addUser,
  done: async ({ id, signInName, temporaryPassword }, { firstName, lastName, ...input }) => {
    if (temporaryPassword === null) return { redirect: paths.user(id, { notice: 'added' }) };
    const t = await getTranslations('users');
    const roleName = await getTranslations('roles');
    const format = await getFormatter();
    const name = `${firstName} ${lastName}`;
    return {
      data: {
        title: t('added.title', { name }),
        name,
        signInName,
        temporaryPassword,
        contactEmail: input.contactEmail,
        roles:
          input.roles.length === 0
            ? t('list.noRoles')
            : format.list(input.roles.map((role) => roleName(role))),
        userHref: paths.user(id),
      },
    };
  },
});

/** Gives a user a temporary password, shown in the answer, once; or mails them a link. */
export const resetUserPasswordAction = formAction({
  name: 'reset_partner_user_password',
  schema: resetUserPasswordSchema,
  run: resetUserPassword,
  done: async ({ signInName, temporaryPassword }, { userId }) => {
    if (temporaryPassword === null) return { redirect: paths.user(userId, { notice: 'linkSent' }) };
    return {
      data: {
        title: (await getTranslations('users.reset'))('title'),
        signInName,
        temporaryPassword,
        userHref: paths.user(userId),
      },
    };
  },
});

export const resetUserFactorsAction = formAction({
  name: 'reset_partner_user_factors',
  schema: resetUserFactorsSchema,
  run: resetUserFactors,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'resetFactors' }) }),
});

export const updateUserAction = formAction({
  name: 'update_partner_user',
  schema: updateUserSchema,
  run: updateUser,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'updated' }) }),
});

export const changeSignInNameAction = formAction({
  name: 'change_sign_in_name',
  schema: changeSignInNameSchema,
  run: changeSignInName,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'signInName' }) }),
});

export const updateRolesAction = formAction({
  name: 'update_partner_user_roles',
  schema: updateRolesSchema,
  run: updateRoles,
  done: ({ signedOut }, { userId }) => ({
    redirect: signedOut
      ? paths.signIn({ notice: 'roles' })
      : paths.user(userId, { notice: 'roles' }),
  }),
});

export const blockUserAction = formAction({
  name: 'block_partner_user',
  schema: userActSchema,
  run: blockUser,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'block' }) }),
});

export const unblockUserAction = formAction({
  name: 'unblock_partner_user',
  schema: userActSchema,
  run: unblockUser,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'unblock' }) }),
});

export const deleteUserAction = formAction({
  name: 'remove_partner_user',
  schema: userActSchema,
  run: deleteUser,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'delete' }) }),
});

export const restoreUserAction = formAction({
  name: 'restore_partner_user',
  schema: userActSchema,
  run: restoreUser,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'restore' }) }),
});

export const endUserSessionsAction = formAction({
  name: 'end_partner_user_sessions',
  schema: userActSchema,
  run: endUserSessions,
  done: (_result, { userId }) => ({ redirect: paths.user(userId, { notice: 'endSessions' }) }),
});

export const endUserSessionAction = formAction({
  name: 'end_partner_user_sessions',
  schema: userSessionSchema,
  run: endUserSession,
  done: (_result, { userId }) => ({ redirect: paths.userSessions(userId, { notice: 'ended' }) }),
});

/** Keeps the ticks of a page, and stays there, leads on to what is ticked, or to another page of the list. */
export const selectUsersAction = formAction({
  name: 'select_users',
  schema: selectUsersSchema,
  run: selectUsers,
  done: async (count, { then }) => {
    if (then === 'move') return { redirect: paths.userSelection() };
    if (then.startsWith('?')) return { redirect: paths.userManagement(cleanUsersQuery(then)) };
    return { message: (await getTranslations('users.move'))('selected', { count }) };
  },
});

export const clearUserSelectionAction = formAction({
  name: 'select_users',
  schema: z.object({}),
  run: clearUserSelection,
  done: () => ({ redirect: paths.userManagement() }),
});

export const moveUsersAction = formAction({
  name: 'change_sign_in_name',
  schema: moveUsersSchema,
  run: moveUsers,
  done: (count, { domain }) => ({
    redirect: paths.userSelection({ moved: String(count), to: domain }),
  }),
});

/** Asks who saves a file of users, before the post whose answer is their passwords. */
export const confirmUsersImportAction = formAction({
  name: 'import_partner_users',
  schema: usersImportSchema,
  run: (actor) => {
    requireProof(actor, 'changeRoles');
    return Promise.resolve();
  },
  done: (_, { importId }) => ({ redirect: paths.usersImport(importId) }),
});
