import { uploadRoute } from '@/lib/action';
import { checkExistingCustomersImport } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';

/** A CSV file of existing customers, on its way to be checked. */
export const POST = uploadRoute({
  action: 'import_existing_customers',
  form: paths.imports('existing-customers'),
  take: async (actor, { name, bytes }) =>
    paths.importReport(
      'existing-customers',
      await checkExistingCustomersImport(actor, { name, bytes }),
    ),
  refused: (why) => paths.imports('existing-customers', { refused: why }),
});
