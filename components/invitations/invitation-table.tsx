import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/action/form-state';
import type { InvitationRow } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { InvitationStateBadge } from './invitation-state';

/** Invitations with what became of them; those still unanswered can be resent and revoked. */
export function InvitationTable({
  label,
  rows,
  resend,
  showParties = false,
}: {
  label: string;
  rows: readonly InvitationRow[];
  resend: FormAction;
  /** For lists in which others than one's own organization ask too. */
  showParties?: boolean;
}) {
  const t = useTranslations('invitations');
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeaderCell>{t('invitation')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          {showParties ? <HeaderCell>{t('asking')}</HeaderCell> : null}
          <HeaderCell>{t('created')}</HeaderCell>
          <HeaderCell>{t('expires')}</HeaderCell>
          <HeaderCell>{t('actions')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <InvitationLine key={row.id} row={row} resend={resend} showParties={showParties} />
        ))}
      </tbody>
    </Table>
  );
}

/** What is known of one that nobody has used up: opened, accepted by how many. */
function Marks({ row }: { row: InvitationRow }) {
  const t = useTranslations('invitations');
  const marks = [
    ...(row.isReusable ? [t('usesMany', { count: row.acceptances })] : []),
    ...(row.openedAt !== null && row.answeredAt === null && row.acceptances === 0
      ? [t('opened')]
      : []),
  ];
  return marks.map((mark) => (
    <span key={mark} className="block text-muted">
      {mark}
    </span>
  ));
}

function InvitationLine({
  row,
  resend,
  showParties,
}: {
  row: InvitationRow;
  resend: FormAction;
  showParties: boolean;
}) {
  const t = useTranslations('invitations');
  const name = row.label ?? row.recipientEmail ?? t('unnamed');
  return (
    <Row>
      <RowHeaderCell className="min-w-40 wrap-anywhere">
        {row.canOpen ? <TextLink href={paths.invitation(row.id)}>{name}</TextLink> : name}
        {row.label !== null && row.recipientEmail !== null ? (
          <span className="block font-normal text-muted">{row.recipientEmail}</span>
        ) : null}
      </RowHeaderCell>
      <Cell>
        <InvitationStateBadge state={row.state} />
        <Marks row={row} />
        {row.answeredBy === null ? null : (
          <span className="block min-w-32 wrap-anywhere text-muted">
            {t('answeredBy', { name: row.answeredBy })}
            {row.answeredAt === null ? null : (
              <>
                {' · '}
                <LocalTime value={row.answeredAt} show="date" />
              </>
            )}
          </span>
        )}
      </Cell>
      {showParties ? (
        <Cell className="min-w-32 wrap-anywhere">
          {[row.reseller?.name, row.provider?.name].filter(Boolean).join(', ')}
        </Cell>
      ) : null}
      <Cell>
        <LocalTime value={row.createdAt} show="date" />
        {row.createdBy === null ? null : (
          <span className="block min-w-24 wrap-anywhere text-muted">{row.createdBy}</span>
        )}
      </Cell>
      <Cell>{row.canChange ? <LocalTime value={row.expiresAt} show="date" /> : '–'}</Cell>
      <Cell>
        {row.canChange ? (
          <div className="row-actions [&_.button]:text-accent">
            {row.canAsk ? (
              <Form
                action={resend}
                className="space-y-0!"
                idPrefix={`${row.id}-`}
                hidden={{ id: row.id, linkVersion: row.linkVersion }}
              >
                <div>
                  <SubmitButton variant="subtle">
                    {t(row.sentAt === null ? 'newLink' : 'resend')}
                  </SubmitButton>
                </div>
              </Form>
            ) : null}
            <LinkButton href={paths.revokeInvitation(row.id)} variant="subtle">
              {t('revoke')}
              <span className="sr-only"> {name}</span>
            </LinkButton>
          </div>
        ) : (
          '–'
        )}
      </Cell>
    </Row>
  );
}
