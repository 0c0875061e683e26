import { useTranslations } from 'next-intl';
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

/** What stands where the heading of a message names somebody or something. */
export const NAMED = { domain: '…', organization: '…', provider: '…', reseller: '…' } as const;

/** What a kind of message is called: its heading. A draft of a partner's has none. */
function useSubjects(): (template: OutboxRow['template']) => string {
  const t = useTranslations('mail');
  return (template) => {
    // Any of them; this one takes what the others take.
    const key = `${template}.heading` as 'partnership-declined.heading';
    return t.has(key) ? t(key, NAMED) : '';
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
