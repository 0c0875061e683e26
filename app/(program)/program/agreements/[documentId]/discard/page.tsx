import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmAct } from '@/components/agreement-desk/confirm-act';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { discardDraftAction } from '../../actions';
import { crumbsOf, loadDocument } from '../../load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('discard') };
}

/** Asks before a draft is thrown away. */
export default async function DiscardDraftPage({
  params,
}: PageProps<'/program/agreements/[documentId]/discard'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const t = await getTranslations('agreementDesk');
  const { id, kind, version, state } = document;
  return (
    <>
      <PageHeader title={t('discard')} breadcrumbs={await crumbsOf(document)} />
      {state === 'draft' ? (
        <ConfirmAct
          title={t('discard')}
          lead={t('discardLead', { kind, version })}
          consequences={[t('discardWords'), t('discardNumber', { version })]}
          documentId={id}
          action={discardDraftAction}
        />
      ) : (
        <NothingToDo state={state} />
      )}
    </>
  );
}
