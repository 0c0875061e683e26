'use server';

import { formAction } from '@/lib/action';
import {
  discardAgreementDraft,
  editAgreementDraft,
  publishAgreement,
  remindEverybodyOfAgreement,
  remindOfAgreement,
  startAgreementDraft,
  withdrawAgreement,
} from '@/lib/domain/catalog';
import {
  documentSchema,
  editDraftSchema,
  publishSchema,
  remindAllSchema,
  remindSchema,
  startDraftSchema,
} from '@/lib/domain/catalog/schema';
import { paths } from '@/lib/paths';

export const startDraftAction = formAction({
  name: 'draft_agreement',
  schema: startDraftSchema,
  run: startAgreementDraft,
  done: ({ id }) => ({ redirect: paths.programAgreementAct(id, 'edit') }),
});

export const editDraftAction = formAction({
  name: 'update_agreement_draft',
  schema: editDraftSchema,
  run: editAgreementDraft,
  done: (_result, { documentId }) => ({
    redirect: paths.programAgreement(documentId, { notice: 'saved' }),
  }),
});

export const discardDraftAction = formAction({
  name: 'discard_agreement_draft',
  schema: documentSchema,
  run: discardAgreementDraft,
  done: () => ({ redirect: paths.programAgreements({ notice: 'discarded' }) }),
});

export const publishAction = formAction({
  name: 'publish_agreement',
  schema: publishSchema,
  run: publishAgreement,
  done: (_result, { documentId }) => ({
    redirect: paths.programAgreement(documentId, { notice: 'published' }),
  }),
});

export const withdrawAction = formAction({
  name: 'withdraw_agreement',
  schema: documentSchema,
  run: withdrawAgreement,
  done: (_result, { documentId }) => ({
    redirect: paths.programAgreement(documentId, { notice: 'withdrawn' }),
  }),
});

export const remindAction = formAction({
  name: 'remind_of_agreement',
  schema: remindSchema,
  run: remindOfAgreement,
  done: (_result, { documentId, list }) => ({
    redirect: paths.agreementMissing(documentId, {
      ...Object.fromEntries(new URLSearchParams(list)),
      notice: 'reminded',
    }),
  }),
});

export const remindAllAction = formAction({
  name: 'remind_of_agreement',
  schema: remindAllSchema,
  run: remindEverybodyOfAgreement,
  done: (_result, { documentId, region }) => ({
    redirect: paths.agreementMissing(documentId, { region, notice: 'remindedAll' }),
  }),
});
