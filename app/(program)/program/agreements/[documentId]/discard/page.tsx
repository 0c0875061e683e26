import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
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
    <ConfirmPage
      title={t('discard')}
      breadcrumbs={await crumbsOf(document)}
      instead={state === 'draft' ? null : <NothingToDo state={state} />}
      lead={t('discardLead', { kind, version })}
      consequences={[t('discardWords'), t('discardNumber', { version })]}
      action={discardDraftAction}
      hidden={{ documentId: id }}
      back={paths.programAgreement(id)}
    />
  );
}
