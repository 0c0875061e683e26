import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UploadForm } from '@/components/enrollment/thread-forms';
import { NothingToDecide } from '@/components/review/nothing-to-decide';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  ALL_DOCUMENT_TYPES,
  DOCUMENT_MONTHS,
  getReview,
  MAX_FILE_BYTES,
} from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { attachDocumentAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('attach') };
}

/** Sends the applicant a document: a page of its own, which alone takes bodies as large as files. */
export default async function AttachDocumentPage({
  params,
}: PageProps<'/program/review/[enrollmentId]/attach'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('review');
  const { enrollmentId } = await params;
  const review = await orNotFound(getReview(actor, enrollmentId));
  const back = paths.review(review.id);
  return (
    <>
      <PageHeader
        title={t('attach')}
        breadcrumbs={[
          { label: t('title'), href: paths.reviewDesk() },
          { label: review.snapshot.organization.name, href: back },
        ]}
        description={review.reference}
      />
      {review.thread.isOpen && !review.isOwn ? (
        <div className="max-w-3xl space-y-4">
          <UploadForm
            action={attachDocumentAction}
            enrollmentId={review.id}
            types={ALL_DOCUMENT_TYPES}
            limits={{ bytes: MAX_FILE_BYTES, months: DOCUMENT_MONTHS }}
            lead="uploadToApplicant"
          />
          <LinkButton href={back}>{t('backToReview')}</LinkButton>
        </div>
      ) : (
        <NothingToDecide review={review} />
      )}
    </>
  );
}
