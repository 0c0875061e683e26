import { uploadRoute } from '@/lib/action';
import { checkRequestsImport } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';

/** A CSV file of customers to ask, on its way to be checked. */
export const POST = uploadRoute({
  action: 'import_customer_requests',
  form: paths.importRequests(),
  take: async (actor, { name, bytes }) =>
    paths.requestsImport(await checkRequestsImport(actor, { name, bytes })),
  refused: (why) => paths.importRequests({ refused: why }),
});
