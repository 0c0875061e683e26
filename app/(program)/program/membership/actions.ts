'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/lib/action';
import { savedImportSchema } from '@/lib/domain/imports/schema';
import {
  addProfile,
  editProfile,
  issueMembershipPassword,
  renameMembershipAccount,
  saveDirectoryImport,
} from '@/lib/domain/membership';
import {
  addProfileSchema,
  editProfileSchema,
  issuePasswordSchema,
  renameAccountSchema,
} from '@/lib/domain/membership/schema';
import { paths } from '@/lib/paths';

export const addProfileAction = formAction({
  name: 'create_membership_profile',
  schema: addProfileSchema,
  run: addProfile,
  done: ({ id }) => ({ redirect: paths.membershipProfile(id, { notice: 'added' }) }),
});

export const editProfileAction = formAction({
  name: 'update_membership_profile',
  schema: editProfileSchema,
  run: editProfile,
  done: (_result, { profileId }) => ({
    redirect: paths.membershipProfile(profileId, { notice: 'saved' }),
  }),
});

export const renameAccountAction = formAction({
  name: 'rename_membership_account',
  schema: renameAccountSchema,
  run: renameMembershipAccount,
  done: (_result, { accountId }) => ({
    redirect: paths.membershipAccount(accountId, { notice: 'saved' }),
  }),
});

/** Issues a password, shown in the answer, once. */
export const issuePasswordAction = formAction({
  name: 'issue_membership_password',
  schema: issuePasswordSchema,
  run: issueMembershipPassword,
  done: async ({ userName, password }, { accountId }) => ({
    data: {
      title: (await getTranslations('directory.issued'))('title', { name: userName }),
      signInName: userName,
      temporaryPassword: password,
      userHref: paths.membershipAccount(accountId),
    },
  }),
});

export const saveDirectoryImportAction = formAction({
  name: 'import_membership_directory',
  schema: savedImportSchema,
  run: saveDirectoryImport,
  done: (_result, { importId }) => ({ redirect: paths.importReport('membership', importId) }),
});
