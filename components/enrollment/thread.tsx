import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { cx } from '@/components/ui/cx';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LocalTime } from '@/components/ui/local-time';
import type { Thread as ThreadOfEnrollment, ThreadEntry } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** Which side reads: it decides how the other one is named, and whence documents come. */
type Reader = 'applicant' | 'reviewers';

/** What the two sides have written and sent to each other, the newest last. */
export function Thread({
  thread,
  reader,
  opensDocuments = true,
}: {
  thread: ThreadOfEnrollment;
  reader: Reader;
  /** Whether the reader may open what was sent; else it is named only. */
  opensDocuments?: boolean;
}) {
  const t = useTranslations('fixNow');
  return (
    <Section title={t('threadTitle')}>
      {thread.entries.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ol className="space-y-3">
          {thread.entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              reader={reader}
              opensDocuments={opensDocuments}
              enrollmentId={thread.enrollmentId}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Entry({
  entry,
  reader,
  opensDocuments,
  enrollmentId,
}: {
  entry: ThreadEntry;
  reader: Reader;
  opensDocuments: boolean;
  enrollmentId: string;
}) {
  const t = useTranslations('fixNow');
  const { author: name, body, document, fromReviewers } = entry;
  const isOwn = fromReviewers === (reader === 'reviewers');
  return (
    <li
      className={cx(
        'space-y-2 rounded-md border border-line px-4 py-3',
        isOwn ? 'bg-subtle sm:ms-8' : 'bg-surface sm:me-8',
      )}
    >
      <p className="flex flex-wrap gap-x-3">
        <span className="font-semibold wrap-anywhere">{t(authorKey(reader, entry), { name })}</span>
        <span className="text-muted">
          <LocalTime value={entry.at} />
        </span>
      </p>
      {body === '' ? null : <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>}
      {document === null ? null : (
        <DocumentLink
          document={document}
          href={
            !opensDocuments
              ? null
              : reader === 'reviewers'
                ? paths.reviewDocument(enrollmentId, document.id)
                : paths.enrollmentDocument(document.id)
          }
        />
      )}
    </li>
  );
}

/** Applicants are told the side, not the person; reviewers need to know each other's names. */
function authorKey(reader: Reader, { fromReviewers }: ThreadEntry) {
  if (reader === 'reviewers') return fromReviewers ? 'byReviewer' : 'byApplicant';
  return fromReviewers ? 'reviewers' : 'you';
}

function DocumentLink({
  document: { name, type, issuedOn, size },
  href,
}: {
  document: NonNullable<ThreadEntry['document']>;
  /** Null for whom it is not to be opened. */
  href: string | null;
}) {
  const t = useTranslations('fixNow');
  const format = useFormatter();
  return (
    <p className="flex items-start gap-2">
      <Icon name="download" className="mt-0.5" />
      <span className="min-w-0">
        {/* Not the router's link: a download is no page, and must not be fetched ahead. */}
        {href === null ? (
          <span className="font-semibold wrap-anywhere">{name}</span>
        ) : (
          <a
            href={href}
            download={name}
            className="font-semibold wrap-anywhere text-accent underline underline-offset-2"
            aria-label={t('download', { name })}
          >
            {name}
          </a>
        )}
        <span className="block text-muted">
          {t('documentFacts', {
            type: t(`documentType.${type}`),
            date: format.dateTime(issuedOn, { dateStyle: 'medium', timeZone: 'UTC' }),
            size: format.number(Math.max(1, Math.round(size / 1024)), {
              style: 'unit',
              unit: 'kilobyte',
            }),
          })}
        </span>
      </span>
    </p>
  );
}
