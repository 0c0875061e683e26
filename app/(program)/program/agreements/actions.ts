'use server';

import { formAction } from '@/lib/action';
import {
  discardAgreementDraft,
  editAgreementDraft,
  publishAgreement,
  startAgreementDraft,
  withdrawAgreement,
} from '@/lib/domain/catalog';
import {
  documentSchema,
  editDraftSchema,
  publishSchema,
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
