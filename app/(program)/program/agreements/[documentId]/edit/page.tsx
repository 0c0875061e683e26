import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftForm } from '@/components/agreement-desk/draft-form';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { editDraftAction } from '../../actions';
import { crumbsOf, loadDocument } from '../../load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('edit') };
}

/** The words of a draft, to change them. */
export default async function EditAgreementPage({
  params,
}: PageProps<'/program/agreements/[documentId]/edit'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const t = await getTranslations('agreementDesk');
  return (
    <>
      <PageHeader title={t('edit')} breadcrumbs={await crumbsOf(document)} />
      {document.state === 'draft' ? (
        <DraftForm document={document} action={editDraftAction} />
      ) : (
        <NothingToDo state={document.state} />
      )}
    </>
  );
}
