import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { DocumentType, Thread as ThreadOfEnrollment } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { Grounds } from './status-notice';
import { Thread } from './thread';
import { MessageForm, UploadForm, type UploadLimits } from './thread-forms';

interface FixNowProps {
  readonly thread: ThreadOfEnrollment;
  readonly vendor: string;
  readonly limits: UploadLimits;
  /** Those that settle the failed check's reason. */
  readonly remedies: readonly DocumentType[];
  readonly allTypes: readonly DocumentType[];
  /** What was sent a moment ago, if anything. */
  readonly sent: 'document' | 'message' | 'answer' | null;
  readonly upload: FormAction;
  readonly post: FormAction;
  /** Whether another primary contact may settle it, and the reader may name one. */
  readonly offersContact: boolean;
}

/** Where an applicant answers: what is wrong, what settles it, the thread, and two ways to reply. */
export function FixNow(props: FixNowProps) {
  const { thread, vendor, remedies, allTypes } = props;
  const t = useTranslations('fixNow');
  const isRejected = thread.status === 'REJECTED';
  const others = allTypes.filter((type) => !remedies.includes(type));
  return (
    <div className="space-y-5">
      <div className="space-y-2">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-prose text-muted">
          {t('lead', { reference: thread.reference, vendor })}
        </p>
      </div>
      <Sent {...props} />
      <Failed {...props} />
      {thread.isOpen ? null : <Notice>{t('closed')}</Notice>}
      <Thread thread={thread} reader="applicant" />
      {thread.isOpen ? (
        <>
          <UploadForm
            action={props.upload}
            enrollmentId={thread.enrollmentId}
            types={[...remedies, ...others]}
            limits={props.limits}
            lead={
              thread.failed === null
                ? thread.asked === null
                  ? 'uploadMore'
                  : 'uploadAsked'
                : isRejected
                  ? 'uploadRejected'
                  : 'uploadLead'
            }
          />
          <MessageForm
            action={props.post}
            enrollmentId={thread.enrollmentId}
            writer="applicant"
            answers={thread.failed === null ? null : isRejected ? 'answersRejection' : 'answers'}
            isAnswer={thread.failed === null && thread.asked !== null}
          />
        </>
      ) : null}
      <LinkButton href={paths.enrollmentStatus()}>{t('backToStatus')}</LinkButton>
    </div>
  );
}

function Sent({ sent, thread }: FixNowProps) {
  const t = useTranslations('fixNow');
  if (sent === null) return null;
  const isPending = sent !== 'message' && thread.status === 'PENDING' && thread.failed === null;
  return (
    <Notice tone="success" title={t(sent === 'document' ? 'documentSent' : 'messageSent')}>
      {isPending ? <p>{t('pending')}</p> : null}
    </Notice>
  );
}

function Failed({ thread, remedies, offersContact }: FixNowProps) {
  const t = useTranslations('fixNow');
  const status = useTranslations('enrollmentStatus');
  const { failed, asked } = thread;
  if (failed === null && asked === null) return null;
  const title =
    failed === null
      ? status('askedTitle')
      : failed.check === 'DECISION'
        ? status('rejectedTitle')
        : t('failedTitle', { check: status(`check.${failed.check}`) });
  const reason = failed?.reason ?? null;
  return (
    <Notice tone={failed?.check === 'DECISION' ? 'danger' : 'warning'} title={title}>
      <Grounds reason={reason} note={failed === null ? asked : failed.note} />
      <p>{t(`advice.${reason ?? 'questionsUnanswered'}`)}</p>
      {reason === null || remedies.length === 0 ? null : (
        <>
          <p>{t('satisfies')}</p>
          <ul className="list-disc ps-5">
            {remedies.map((type) => (
              <li key={type}>{t(`documentType.${type}`)}</li>
            ))}
          </ul>
        </>
      )}
      {offersContact ? (
        <p className="pt-2">
          <LinkButton href={paths.changePrimaryContact()}>{status('changeContact')}</LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}
