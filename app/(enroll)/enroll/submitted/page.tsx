import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Submitted } from '@/components/enrollment/submitted';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findStanding, REVIEW_BUSINESS_DAYS } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { MailboxLink } from '../../../(public)/mailbox/mailbox-link';
import { GlobalAdminNeeded } from '../global-admin-needed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enrollmentStatus'))('submittedTitle') };
}

/** The reference number, and what happens next. */
export default async function SubmittedPage() {
  const actor = await requireActor();
  if (!can(actor, 'enrollment:view-status')) return <GlobalAdminNeeded actor={actor} at="status" />;
  const standing = await findStanding(actor);
  if (standing?.state !== 'EMAIL_OWNERSHIP') redirect(paths.enrollmentStatus());
  return (
    <div className="max-w-2xl space-y-5">
      <Submitted
        reference={standing.reference}
        email={standing.snapshot?.primaryContact.email ?? ''}
        reviewDays={REVIEW_BUSINESS_DAYS}
      />
      <MailboxLink />
    </div>
  );
}
