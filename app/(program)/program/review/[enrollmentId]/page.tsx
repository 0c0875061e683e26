import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { after } from 'next/server';
import { Assignment } from '@/components/review/assignment';
import { Thread } from '@/components/enrollment/thread';
import { MessageForm } from '@/components/enrollment/thread-forms';
import { ReviewedChecks, ReviewHistory, StepBadge } from '@/components/review/checks-and-history';
import { DirectoryEvidence } from '@/components/review/directory-evidence';
import { EvidenceList } from '@/components/review/evidence-list';
import { LateNotice } from '@/components/review/late-notice';
import { NextStep } from '@/components/review/next-step';
import { RelatedEvidence } from '@/components/review/related-evidence';
import { StateBadge } from '@/components/review/state-badge';
import { Submission } from '@/components/review/submission';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { findLateAttempt } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  companyFacts,
  askMailEvidence,
  findRelated,
  formatPhone,
  keepMailEvidence,
  REASONS,
} from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { loadReview } from '../load';
import {
  assignEnrollmentAction,
  failCheckAction,
  handOverEnrollmentAction,
  passCheckAction,
  postMessageAction,
  reopenCheckAction,
} from '../actions';

export async function generateMetadata({
  params,
}: PageProps<'/program/review/[enrollmentId]'>): Promise<Metadata> {
  const t = await getTranslations('review');
  if (!can(await requireActor(), 'program:review')) return { title: t('title') };
  const { reference, snapshot } = await loadReview((await params).enrollmentId);
  return { title: t('titleOf', { name: snapshot.organization.name, reference }) };
}

/** One enrollment: the next step, the evidence beside the submission, the checks, the history. */
export default async function ReviewPage({ params }: PageProps<'/program/review/[enrollmentId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('review');
  const { enrollmentId } = await params;
  const review = await loadReview(enrollmentId);
  const domain = review.evidence.contactDomain;
  const [mail, related] = await Promise.all([
    review.mail ?? askMailEvidence(actor, domain),
    findRelated(actor, review),
  ]);
  if (review.mail === null) after(() => keepMailEvidence(actor, domain, mail));
  const { organization, legalProfile, primaryContact, support } = review.snapshot;
  return (
    <>
      <PageHeader
        title={organization.name}
        breadcrumbs={[{ label: t('title'), href: paths.reviewDesk() }]}
        status={<StateBadge state={review.stands} />}
        description={review.reference}
      />
      <div className="space-y-4">
        <LateNotice attempt={await findLateAttempt()} />
        <NextStep
          key={review.version}
          review={review}
          reasons={REASONS}
          pass={passCheckAction}
          fail={failCheckAction}
          reopen={reopenCheckAction}
        />
        <Assignment
          review={review}
          me={actor.userId}
          assign={assignEnrollmentAction}
          handOver={handOverEnrollmentAction}
        />
        <div className="grid gap-4 xl:grid-cols-2 xl:items-start">
          <div className="min-w-0 space-y-4">
            <EvidenceList review={review} />
            <DirectoryEvidence review={review} />
            <RelatedEvidence domain={domain} mail={mail} related={related} />
            <ReviewedChecks review={review} />
            <Thread thread={review.thread} reader="reviewers" opensDocuments={!review.isOwn} />
            {review.thread.isOpen && !review.isOwn ? (
              <MessageForm
                action={postMessageAction}
                enrollmentId={review.id}
                writer="reviewers"
                attachHref={paths.attachDocument(review.id)}
              />
            ) : null}
            <ReviewHistory history={review.history} badge={(step) => <StepBadge step={step} />} />
          </div>
          <Submission
            snapshot={review.snapshot}
            isMember={review.isMember}
            submittedAt={review.submittedAt}
            expectedBy={review.expectedBy}
            company={companyFacts(legalProfile, {
              code: organization.country,
              name: countryName(organization.country, await getLocale()),
            })}
            contactPhone={primaryContact.phone === null ? null : formatPhone(primaryContact.phone)}
            supportPhone={formatPhone(support.phone)}
          />
        </div>
      </div>
    </>
  );
}
