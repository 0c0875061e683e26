import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { InvitationEvent } from '@/lib/domain/invitations';

/** What happened to an invitation, newest first. */
export function InvitationHistory({
  events,
  most,
}: {
  events: readonly InvitationEvent[];
  /** More than these are not listed. */
  most: number;
}) {
  const t = useTranslations('invitations.history');
  return (
    <Section title={t('title')}>
      <Table label={t('title')}>
        <thead>
          <tr>
            <HeaderCell>{t('when')}</HeaderCell>
            <HeaderCell>{t('what')}</HeaderCell>
            <HeaderCell>{t('who')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {events.map(({ kind, at, by, detail }) => (
            <Row key={`${kind} ${at.toISOString()} ${by ?? ''}`}>
              <Cell className="whitespace-nowrap">
                <LocalTime value={at} />
              </Cell>
              <RowHeaderCell className="min-w-40">
                {t(`kinds.${kind}`)}
                {kind === 'failed' && detail !== null ? (
                  <span className="block font-normal text-muted">
                    {t('refused', { code: detail })}
                  </span>
                ) : null}
              </RowHeaderCell>
              <Cell className="min-w-32 wrap-anywhere">{by ?? '–'}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {events.length === most ? <p>{t('newest', { count: most })}</p> : null}
    </Section>
  );
}
