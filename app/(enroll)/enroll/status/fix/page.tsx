import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { FixNow } from '@/components/enrollment/fix-now';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  ALL_DOCUMENT_TYPES,
  DOCUMENT_MONTHS,
  documentsFor,
  findOwnThread,
  MAX_FILE_BYTES,
  REASONS,
} from '@/lib/domain/enrollment';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { GlobalAdminNeeded } from '../../global-admin-needed';
import { addDocumentAction, postMessageAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('fixNow'))('title') };
}

const SENT = ['document', 'message', 'answer'] as const;

/** Fix now: why a check failed, what settles it, and the thread with the reviewers. */
export default async function FixNowPage({ searchParams }: PageProps<'/enroll/status/fix'>) {
  const actor = await requireActor();
  if (!can(actor, 'enrollment:respond')) return <GlobalAdminNeeded actor={actor} at="status" />;
  const thread = await findOwnThread(actor);
  if (thread === null) redirect(paths.enrollmentStatus());
  const { sent } = await searchParams;
  const asks = thread.asked === null ? null : 'questionsUnanswered';
  const reason = thread.failed?.reason ?? asks;
  const isOfContact = REASONS.EMPLOYMENT.some((code) => code === reason);
  return (
    <FixNow
      thread={thread}
      vendor={env.vendorName}
      limits={{ bytes: MAX_FILE_BYTES, months: DOCUMENT_MONTHS }}
      remedies={reason === null ? [] : documentsFor(reason)}
      allTypes={ALL_DOCUMENT_TYPES}
      sent={SENT.find((kind) => kind === sent) ?? null}
      upload={addDocumentAction}
      post={postMessageAction}
      offersContact={isOfContact && can(actor, 'organization:edit-legal')}
    />
  );
}
