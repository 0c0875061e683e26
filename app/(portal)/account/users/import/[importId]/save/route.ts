import { getLocale, getTranslations } from 'next-intl/server';
import { csvResponse, downloadPost } from '@/lib/action';
import { saveUsersImport, type ImportedUser } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

/**
 * Adds the users of a checked file; the answer is the file of their temporary passwords, which exists
 * nowhere else. Posted again, it adds nobody and leads to the page that says so.
 */
export const POST = downloadPost<{ importId: string }>({
  name: 'import_partner_users',
  form: ({ importId }) => paths.usersImport(importId),
  run: async (actor, { importId }, { signal }) => {
    const users = await saveUsersImport(actor, { importId }, () => !signal.aborted);
    return users === null ? paths.usersImport(importId) : passwordFile(users);
  },
  refused: ({ importId }, why) => paths.usersImport(importId, { refused: why }),
});

async function passwordFile(users: readonly ImportedUser[]): Promise<Response> {
  const t = await getTranslations('users');
  async function* batches() {
    yield await Promise.resolve(
      users.map((user) => [
        user.lastName,
        user.firstName,
        user.signInName,
        user.contactEmail,
        user.temporaryPassword,
      ]),
    );
  }
  return csvResponse({
    name: 'temporary-passwords',
    locale: await getLocale(),
    header: [
      t('form.lastName'),
      t('form.firstName'),
      t('list.signInName'),
      t('form.contactEmail'),
      t('added.temporaryPassword'),
    ],
    batches: batches(),
  });
}
