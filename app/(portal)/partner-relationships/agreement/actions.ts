'use server';
import { formAction } from '@/lib/action';
import { acceptCustomerAgreement } from '@/lib/domain/catalog';
import { acceptAgreementSchema } from '@/lib/domain/catalog/schema';
import { paths } from '@/lib/paths';

export const acceptCustomerAgreementAction = formAction({
  name: 'create_agreement',
  schema: acceptAgreementSchema,
  run: acceptCustomerAgreement,
  done: () => ({ redirect: paths.customerAgreement() }),
});
