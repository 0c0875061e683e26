import { uploadRoute } from '@/lib/action';
import { checkDirectoryImport } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

/** A CSV file of the membership directory, on its way to be checked. */
export const POST = uploadRoute({
  action: 'import_membership_directory',
  form: paths.imports('membership'),
  take: async (actor, { name, bytes }) =>
    paths.importReport('membership', await checkDirectoryImport(actor, { name, bytes })),
  refused: (why) => paths.imports('membership', { refused: why }),
});
