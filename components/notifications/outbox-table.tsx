import { useMessages, useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/action';
import type { MailState, OutboxRow } from '@/lib/domain/notifications';

const tones: Record<MailState, Tone> = { QUEUED: 'info', SENT: 'success', DEAD: 'danger' };

/** The outbox; a message that was given up can be put back into it. */
export function OutboxTable({
  rows,
  resend,
  state,
}: {
  rows: readonly OutboxRow[];
  resend: FormAction;
  /** The list's filter, to come back to. */
  state: string;
}) {
  const t = useTranslations('programMail');
  const subjectOf = useSubjects();
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <HeaderCell>{t('template')}</HeaderCell>
          <HeaderCell>{t('organization')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell>{t('attempts')}</HeaderCell>
          <HeaderCell>{t('lastError')}</HeaderCell>
          <HeaderCell>{t('created')}</HeaderCell>
          <HeaderCell>{t('actions')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell>
              {subjectOf(row.template)}
              <span className="block font-normal text-muted">{row.template}</span>
            </RowHeaderCell>
            <Cell className="wrap-anywhere">{row.organizationName ?? t('noOrganization')}</Cell>
            <Cell>
              <StatusBadge tone={tones[row.status]}>{t(row.status)}</StatusBadge>
            </Cell>
            <Cell>{row.attempts}</Cell>
            <Cell className="max-w-80 wrap-anywhere">{row.lastError ?? '–'}</Cell>
            <Cell className="whitespace-nowrap">
              <LocalTime value={row.createdAt} />
            </Cell>
            <Cell>
              {row.status === 'DEAD' ? <Resend row={row} action={resend} state={state} /> : '–'}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** What a kind of message is called: its heading, with dots where names stand in it. */
function useSubjects(): (template: OutboxRow['template']) => string {
  const mail: Readonly<Record<string, unknown>> = useMessages().mail;
  return (template) => {
    const words = mail[template];
    const isMail = typeof words === 'object' && words !== null && 'heading' in words;
    const heading = isMail ? words.heading : null;
    return typeof heading === 'string' ? heading.replaceAll(/\{\w+\}/g, '…') : '';
  };
}

function Resend({ row, action, state }: { row: OutboxRow; action: FormAction; state: string }) {
  const t = useTranslations('programMail');
  return (
    <Form
      action={action}
      idPrefix={row.id}
      hidden={state === '' ? { id: row.id } : { id: row.id, state }}
    >
      <SubmitButton variant="secondary">
        {t('resend')}
        <span className="sr-only">
          {' '}
          {t('resendOf', {
            template: row.template,
            organization: row.organizationName ?? t('noOrganization'),
          })}
        </span>
      </SubmitButton>
    </Form>
  );
}
