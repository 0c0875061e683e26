import { useFormatter, useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/action/form-state';
import type { UserSession } from '@/lib/domain/users';
import { browserName } from '@/lib/browser-name';
import { paths } from '@/lib/paths';

/** The browsers somebody is signed in with; each but this one can be signed out from here. */
export function SessionList({
  sessions,
  endOthers,
  ofUser,
}: {
  sessions: readonly UserSession[];
  /** Ends all but this one; left out where another page ends all. */
  endOthers?: FormAction;
  /** Whose sessions they are, when they are not one's own: an own one is ended by its own page. */
  ofUser?: { readonly userId: string; readonly endSession: FormAction };
}) {
  const t = useTranslations('profile');
  const format = useFormatter();
  const moment = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Table label={t('sessionsTitle')}>
        <thead>
          <tr>
            <HeaderCell>{t('browser')}</HeaderCell>
            <HeaderCell>{t('address')}</HeaderCell>
            <HeaderCell>{t('since')}</HeaderCell>
            <HeaderCell>{t('lastSeen')}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t('end')}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => {
            const browser = browserName(session.userAgent) ?? t('unknownBrowser');
            const words = (
              <>
                <span aria-hidden="true">{t('end')}</span>
                <span className="sr-only">
                  {t('endOf', { browser, date: moment(session.lastSeenAt) })}
                </span>
              </>
            );
            return (
              <Row key={session.id}>
                <RowHeaderCell>
                  <span className="block">{browser}</span>
                  {session.isCurrent ? <Badge tone="info">{t('thisBrowser')}</Badge> : null}
                </RowHeaderCell>
                <Cell>{session.ip ?? '–'}</Cell>
                <Cell>
                  <LocalTime value={session.createdAt} />
                </Cell>
                <Cell>
                  <LocalTime value={session.lastSeenAt} />
                </Cell>
                <Cell className="whitespace-nowrap">
                  {session.isCurrent || ofUser !== undefined ? null : (
                    <LinkButton href={paths.endOwnSession(session.id)} className="-my-1">
                      {words}
                    </LinkButton>
                  )}
                  {session.isCurrent || ofUser === undefined ? null : (
                    <Form
                      action={ofUser.endSession}
                      idPrefix={`${session.id.slice(0, 12)}-`}
                      hidden={{ sessionId: session.id, userId: ofUser.userId }}
                      className="-my-1 space-y-0!"
                    >
                      <SubmitButton variant="secondary">{words}</SubmitButton>
                    </Form>
                  )}
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
      {endOthers !== undefined && sessions.length > 1 ? (
        <Form action={endOthers} className="space-y-3!">
          <SubmitButton variant="secondary">{t('endOthers')}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
