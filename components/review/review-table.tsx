import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { ReviewRow } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { StateBadge } from './state-badge';

/** The queue of the review desk; `country` of a row is its name. */
export function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  const t = useTranslations('review');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('reference')}</HeaderCell>
          <HeaderCell>{t('organization')}</HeaderCell>
          <HeaderCell>{t('country')}</HeaderCell>
          <HeaderCell>{t('stands')}</HeaderCell>
          <HeaderCell>{t('assigned')}</HeaderCell>
          <HeaderCell sort="ascending">{t('submitted')}</HeaderCell>
          <HeaderCell>{t('age')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="whitespace-nowrap">
              <TextLink href={paths.review(row.id)}>{row.reference}</TextLink>
            </RowHeaderCell>
            <Cell className="min-w-40 wrap-anywhere">{row.organizationName}</Cell>
            <Cell>{row.country}</Cell>
            <Cell>
              <StateBadge state={row.state} />
            </Cell>
            <Cell className="wrap-anywhere">
              {row.assignedTo ?? <span className="text-muted">{t('nobody')}</span>}
            </Cell>
            <Cell>
              <LocalTime value={row.submittedAt} />
            </Cell>
            <Cell>
              <span className="flex flex-wrap gap-2">
                {t('ageDays', { days: row.age })}
                {row.isEscalated ? <Badge tone="danger">{t('escalated')}</Badge> : null}
                {row.isOverdue ? <Badge tone="warning">{t('overdue')}</Badge> : null}
              </span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
