'use server';

import { getFormatter, getTranslations } from 'next-intl/server';
import { requireProof } from '@/lib/access';
import { formAction } from '@/lib/action';
import {
  addUser,
  blockUser,
  changeSignInName,
  deleteUser,
  endUserSession,
  endUserSessions,
  resetUserFactors,
  resetUserPassword,
  restoreUser,
  unblockUser,
  updateRoles,
  updateUser,
} from '@/lib/domain/users';
import {
  addUserSchema,
  changeSignInNameSchema,
  updateRolesSchema,
  updateUserSchema,
  resetUserPasswordSchema,
  userActSchema,
  usersImportSchema,
  userSessionSchema,
} from '@/lib/domain/users/schema';
import { paths } from '@/lib/paths';

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
  schema: userActSchema,
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
