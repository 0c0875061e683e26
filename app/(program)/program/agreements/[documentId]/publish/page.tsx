import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NothingToDo } from '@/components/agreement-desk/nothing-to-do';
import { PublishForm } from '@/components/agreement-desk/publish-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { dayIn } from '@/lib/clock';
import { publishAction } from '../../actions';
import { crumbsOf, loadDocument } from '../../load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('publishTitle') };
}

/** From when a draft is in force, whether it has to be accepted anew, and the act. */
export default async function PublishAgreementPage({
  params,
}: PageProps<'/program/agreements/[documentId]/publish'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const t = await getTranslations('agreementDesk');
  const { timeZone } = actor;
  return (
    <>
      <PageHeader
        title={t('publish', { version: document.version })}
        breadcrumbs={await crumbsOf(document)}
      />
      {document.state === 'draft' ? (
        <PublishForm
          document={document}
          today={dayIn(timeZone, new Date())}
          timeZone={timeZone}
          action={publishAction}
        />
      ) : (
        <NothingToDo state={document.state} />
      )}
    </>
  );
}
