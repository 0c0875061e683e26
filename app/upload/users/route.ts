import { uploadRoute } from '@/lib/action';
import { checkUsersImport } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

/** A CSV file of new users, on its way to be checked. */
export const POST = uploadRoute({
  action: 'import_partner_users',
  form: paths.importUsers(),
  take: async (actor, { name, bytes }) =>
    paths.usersImport(await checkUsersImport(actor, { name, bytes })),
  refused: (why) => paths.importUsers({ refused: why }),
});
