'use server';
import { z } from 'zod';
import { formAction } from '@/lib/action';
import { acceptPartnerAgreement } from '@/lib/domain/catalog';
import { paths } from '@/lib/paths';

export const acceptPartnerAgreementAction = formAction({
  name: 'create_agreement',
  schema: z.object({}),
  run: (actor) => acceptPartnerAgreement(actor),
  done: () => ({ redirect: paths.agreement() }),
});
