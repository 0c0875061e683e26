import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { after } from 'next/server';
import { AmendmentBadge } from '@/components/amendments/amendment-badge';
import { AmendmentFacts } from '@/components/amendments/amendment-facts';
import { AmendmentStep } from '@/components/amendments/amendment-step';
import { ReviewHistory } from '@/components/review/checks-and-history';
import { EvidenceList } from '@/components/review/evidence-list';
import { LateNotice } from '@/components/review/late-notice';
import { RelatedEvidence } from '@/components/review/related-evidence';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { findLateAttempt } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  askMailEvidence,
  companyFacts,
  findRelated,
  isLastCheck,
  keepMailEvidence,
  REASONS,
} from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { loadAmendment } from '../../load';
import { failAmendmentAction, passAmendmentAction, reopenAmendmentAction } from '../actions';

export async function generateMetadata({
  params,
}: PageProps<'/program/review/profile-changes/[amendmentId]'>): Promise<Metadata> {
  const t = await getTranslations('amendment.desk');
  if (!can(await requireActor(), 'program:review')) return { title: t('title') };
  const { organization } = await loadAmendment((await params).amendmentId);
  return { title: t('titleOf', { name: organization.name }) };
}

/** One change of a company profile: the next step, before and after, the evidence, the history. */
export default async function ProfileChangePage({
  params,
}: PageProps<'/program/review/profile-changes/[amendmentId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('amendment.desk');
  const desk = await getTranslations('review');
  const { amendmentId } = await params;
  const review = await loadAmendment(amendmentId);
  const { organization, snapshot, state } = review;
  const domain = review.evidence.contactDomain;
  const [mail, related] = await Promise.all([
    review.mail ?? askMailEvidence(actor, domain),
    findRelated(actor, review),
  ]);
  if (review.mail === null) after(() => keepMailEvidence(actor, domain, mail));
  const country = countryName(organization.country, await getLocale());
  const company = companyFacts(snapshot.legalProfile, {
    code: organization.country,
    name: country,
  });
  const parts = review.changes.map(({ part }) => part);
  return (
    <>
      <PageHeader
        title={organization.name}
        breadcrumbs={[
          { label: desk('title'), href: paths.reviewDesk() },
          { label: t('title'), href: paths.profileChanges() },
        ]}
        status={<AmendmentBadge state={state} />}
        {...(review.sentBy === null ? {} : { description: t('sentBy', { name: review.sentBy }) })}
      />
      <div className="space-y-4">
        <LateNotice attempt={await findLateAttempt()} />
        <AmendmentFacts
          review={review}
          country={country}
          otherAddress={parts.includes('address') ? (company.otherAddress?.address ?? null) : null}
        />
        <AmendmentStep
          key={review.version}
          review={review}
          reasons={REASONS}
          isLast={isLastCheck(state === 'BUSINESS' ? 'BUSINESS' : 'EMPLOYMENT', parts)}
          pass={passAmendmentAction}
          fail={failAmendmentAction}
          reopen={reopenAmendmentAction}
        />
        <div className="grid gap-4 xl:grid-cols-2 xl:items-start">
          <div className="min-w-0 space-y-4">
            <EvidenceList review={review} />
            <ReviewHistory
              history={review.history}
              badge={({ toState }) => <AmendmentBadge state={toState} />}
            />
          </div>
          <RelatedEvidence domain={domain} mail={mail} related={related} />
        </div>
      </div>
    </>
  );
}
