import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/action/form-state';
import type { EnrollmentStanding, ReasonCode } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** What the status calls for: nothing while all goes its way. */
export function StatusNotice({
  standing,
  canEnroll,
  canRespond,
}: {
  standing: EnrollmentStanding;
  canEnroll: boolean;
  canRespond: boolean;
}) {
  const t = useTranslations('enrollmentStatus');
  const fix = useTranslations('fixNow');
  if (standing.status === 'AUTHORIZED') {
    return (
      <Notice tone="success" title={t('authorizedTitle')}>
        <p>{t('authorized')}</p>
        <Ways>
          <LinkButton href={paths.home()} variant="primary">
            {t('goHome')}
          </LinkButton>
        </Ways>
      </Notice>
    );
  }
  if (standing.status === 'REJECTED') {
    return (
      <Notice tone="danger" title={t('rejectedTitle')}>
        <Grounds reason={standing.reason} note={standing.note} />
        <p>{t('rejected')}</p>
        <Ways>
          {canRespond ? (
            <LinkButton href={paths.fixNow()} variant="primary">
              {fix('fixNow')}
            </LinkButton>
          ) : null}
          {canEnroll ? <LinkButton href={paths.enroll()}>{t('again')}</LinkButton> : null}
        </Ways>
      </Notice>
    );
  }
  const failed = standing.checks.find(({ state }) => state === 'FAILED');
  if (failed === undefined) {
    return (
      <>
        <Reopened standing={standing} />
        <Asked asked={standing.asked} canRespond={canRespond} />
      </>
    );
  }
  return (
    <Notice tone="warning" title={t('failedTitle')}>
      <Grounds reason={failed.reason} note={failed.note} />
      <p>{t('failed')}</p>
      {canRespond ? (
        <Ways>
          <LinkButton href={paths.fixNow()} variant="primary">
            {fix('fixNow')}
          </LinkButton>
        </Ways>
      ) : null}
    </Notice>
  );
}

/** What can be done about a notice, set apart from its words. */
function Ways({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2 pt-2">{children}</div>;
}

/** What additional due diligence asks for, until it is answered; nothing else. */
function Asked({ asked, canRespond }: { asked: string | null; canRespond: boolean }) {
  const t = useTranslations('enrollmentStatus');
  if (asked === null) return null;
  return (
    <Notice tone="warning" title={t('askedTitle')}>
      <p>{t('asked')}</p>
      <Grounds reason={null} note={asked} />
      {canRespond ? (
        <Ways>
          <LinkButton href={paths.fixNow()} variant="primary">
            {t('answer')}
          </LinkButton>
        </Ways>
      ) : null}
    </Notice>
  );
}

/** The decision is looked at again, and why; nothing in a first review. */
function Reopened({ standing: { status, reopening } }: { standing: EnrollmentStanding }) {
  const t = useTranslations('enrollmentStatus');
  if (status !== 'PENDING' || reopening === null) return null;
  return (
    <Notice title={t('reopenedTitle')}>
      <p>
        <LocalTime value={reopening.at} />
      </p>
      <Grounds reason={reopening.reason} note={reopening.note} />
      <p>{t(reopening.wasAuthorized ? 'reopenedAuthorized' : 'reopenedRejected')}</p>
    </Notice>
  );
}

/** The answer is late: the button that escalates, or that it was pressed. */
export function Overdue({
  standing,
  escalate,
}: {
  standing: EnrollmentStanding;
  escalate: FormAction | null;
}) {
  const t = useTranslations('enrollmentStatus');
  if (escalate !== null) {
    return (
      <Notice tone="warning" title={t('escalateTitle')}>
        <p>{t('escalateLead')}</p>
        <Ways>
          <Form action={escalate}>
            <SubmitButton>{t('escalate')}</SubmitButton>
          </Form>
        </Ways>
      </Notice>
    );
  }
  if (standing.status !== 'PENDING' || standing.escalatedAt === null) return null;
  return (
    <Notice tone="info" title={t('escalatedTitle')}>
      <p>
        <LocalTime value={standing.escalatedAt} />
      </p>
      <p>{t('escalated')}</p>
    </Notice>
  );
}

/** The reason by its code, and the reviewers' own words. */
export function Grounds({ reason, note }: { reason: ReasonCode | null; note: string | null }) {
  const t = useTranslations('enrollmentStatus');
  return (
    <>
      {reason === null ? null : (
        <p>
          {t('reasonTitle')}: {t(`reason.${reason}`)}
        </p>
      )}
      {note === null ? null : (
        <p className="whitespace-pre-line wrap-anywhere">
          {t('note')}: {note}
        </p>
      )}
    </>
  );
}
