import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { RoleNames } from '@/components/users/user-forms';
import type { FormAction } from '@/lib/action/form-state';
import type { GuestInvitationRow } from '@/lib/domain/guests';
import { paths } from '@/lib/paths';

/** The guests who have yet to accept; each can be mailed again, or taken back. */
export function GuestInvitationTable({
  rows,
  resend,
}: {
  rows: readonly GuestInvitationRow[];
  resend: FormAction;
}) {
  const t = useTranslations('guests');
  const users = useTranslations('users.list');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('email')}</HeaderCell>
          <HeaderCell>{users('roles')}</HeaderCell>
          <HeaderCell>{users('status')}</HeaderCell>
          <HeaderCell>{t('sent')}</HeaderCell>
          <HeaderCell>{t('ends')}</HeaderCell>
          <HeaderCell>{t('actions')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">{row.email}</RowHeaderCell>
            <Cell className="name">
              <RoleNames roles={row.roles} />
            </Cell>
            <Cell>
              <StatusBadge tone={row.hasLapsed ? 'warning' : 'info'}>
                {t(row.hasLapsed ? 'lapsed' : 'pending')}
              </StatusBadge>
            </Cell>
            <Cell>
              <LocalTime value={row.sentAt} show="date" />
            </Cell>
            <Cell>
              <LocalTime value={row.expiresAt} show="date" />
            </Cell>
            <Cell>
              <div className="row-actions">
                {row.canResend ? (
                  <Form
                    action={resend}
                    className="space-y-0!"
                    idPrefix={`${row.id}-`}
                    hidden={{ id: row.id, sends: String(row.sends) }}
                  >
                    <div>
                      <SubmitButton variant="secondary">
                        {t('resend')}
                        <span className="sr-only"> {row.email}</span>
                      </SubmitButton>
                    </div>
                  </Form>
                ) : null}
                <LinkButton href={paths.revokeGuestInvitation(row.id)} variant="subtle">
                  {t('revoke')}
                  <span className="sr-only"> {row.email}</span>
                </LinkButton>
              </div>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
