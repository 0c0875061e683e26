import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmAct } from '@/components/agreement-desk/confirm-act';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { withdrawAction } from '../../actions';
import { crumbsOf, loadDocument } from '../../load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('withdrawTitle') };
}

/** Asks before a version that is not in force yet is withdrawn. */
export default async function WithdrawAgreementPage({
  params,
}: PageProps<'/program/agreements/[documentId]/withdraw'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const t = await getTranslations('agreementDesk');
  const { id, kind, version, state } = document;
  return (
    <>
      <PageHeader title={t('withdraw', { version })} breadcrumbs={await crumbsOf(document)} />
      {state === 'scheduled' ? (
        <ConfirmAct
          title={t('withdraw', { version })}
          lead={t('withdrawLead', { kind, version })}
          consequences={[t('withdrawStays'), t('withdrawNumber'), t('withdrawMail')]}
          documentId={id}
          action={withdrawAction}
        />
      ) : (
        <NothingToDo state={state} />
      )}
    </>
  );
}
