'use server';
import { formAction } from '@/lib/action';
import { acceptPartnerAgreement } from '@/lib/domain/catalog';
import { acceptAgreementSchema } from '@/lib/domain/catalog/schema';
import { paths } from '@/lib/paths';

export const acceptPartnerAgreementAction = formAction({
  name: 'create_agreement',
  schema: acceptAgreementSchema,
  run: acceptPartnerAgreement,
  done: () => ({ redirect: paths.agreement() }),
});
