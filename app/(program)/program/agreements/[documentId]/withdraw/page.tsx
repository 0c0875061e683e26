import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
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
    <ConfirmPage
      title={t('withdraw', { version })}
      breadcrumbs={await crumbsOf(document)}
      instead={state === 'scheduled' ? null : <NothingToDo state={state} />}
      lead={t('withdrawLead', { kind, version })}
      consequences={[t('withdrawStays'), t('withdrawNumber'), t('withdrawMail')]}
      action={withdrawAction}
      hidden={{ documentId: id }}
      back={paths.programAgreement(id)}
    />
  );
}
