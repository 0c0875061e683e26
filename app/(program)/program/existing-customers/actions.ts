'use server';

import { formAction } from '@/lib/action';
import {
  addExistingCustomer,
  editExistingCustomer,
  saveExistingCustomersImport,
} from '@/lib/domain/existing-customers';
import { addRecordSchema, editRecordSchema } from '@/lib/domain/existing-customers/schema';
import { savedImportSchema } from '@/lib/domain/imports/schema';
import { paths } from '@/lib/paths';

export const addRecordAction = formAction({
  name: 'create_existing_customer',
  schema: addRecordSchema,
  run: addExistingCustomer,
  done: ({ id }) => ({ redirect: paths.existingCustomer(id, { notice: 'added' }) }),
});

export const editRecordAction = formAction({
  name: 'update_existing_customer',
  schema: editRecordSchema,
  run: editExistingCustomer,
  done: (_result, { recordId }) => ({
    redirect: paths.existingCustomer(recordId, { notice: 'saved' }),
  }),
});

export const saveExistingCustomersImportAction = formAction({
  name: 'import_existing_customers',
  schema: savedImportSchema,
  run: saveExistingCustomersImport,
  done: (_result, { importId }) => ({
    redirect: paths.importReport('existing-customers', importId),
  }),
});
