import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NoEnrollment, StatusView } from '@/components/enrollment/status-view';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { canEscalate, findStanding, REVIEW_BUSINESS_DAYS } from '@/lib/domain/enrollment';
import { countryInSentence } from '@/lib/domain/organizations';
import { env } from '@/lib/env';
import { escalateAction, resendContactLinkAction } from '../actions';
import { GlobalAdminNeeded } from '../global-admin-needed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enrollmentStatus'))('title') };
}

/** Where the enrollment stands, who has the next move, and until when. */
export default async function EnrollmentStatusPage() {
  const actor = await requireActor();
  if (!can(actor, 'enrollment:view-status')) return <GlobalAdminNeeded actor={actor} at="status" />;
  const standing = await findStanding(actor);
  if (standing === null || standing.status === 'DRAFT') {
    const { isReseller } = actor.organization;
    const kind = isReseller ? 'authorized' : standing === null ? 'none' : 'draft';
    return <NoEnrollment kind={kind} />;
  }
  const canRespond = can(actor, 'enrollment:respond');
  const mayEscalate =
    canRespond && canEscalate({ ...standing, isAsked: standing.asked !== null }, new Date());
  return (
    <StatusView
      standing={standing}
      vendor={env.vendorName}
      reviewDays={REVIEW_BUSINESS_DAYS}
      resend={canRespond ? resendContactLinkAction : null}
      escalate={mayEscalate ? escalateAction : null}
      inCountry={countryInSentence(actor.organization.country, await getLocale())}
      canChangeContact={can(actor, 'organization:edit-legal')}
      canRespond={can(actor, 'enrollment:respond')}
      canEnroll={can(actor, 'enrollment:submit')}
    />
  );
}
