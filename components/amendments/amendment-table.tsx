import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { AmendmentListRow } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { AmendmentBadge } from './amendment-badge';

/** The desk's list of profile changes; `country` of a row is its name. */
export function AmendmentTable({ rows }: { rows: readonly AmendmentListRow[] }) {
  const t = useTranslations('amendment');
  const review = useTranslations('review');
  return (
    <Table label={t('desk.title')}>
      <thead>
        <tr>
          <HeaderCell>{review('organization')}</HeaderCell>
          <HeaderCell>{review('country')}</HeaderCell>
          <HeaderCell>{t('changesTitle')}</HeaderCell>
          <HeaderCell>{review('stands')}</HeaderCell>
          <HeaderCell sort="ascending">{t('desk.sent')}</HeaderCell>
          <HeaderCell>{review('age')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">
              <TextLink href={paths.profileChange(row.id)}>{row.organizationName}</TextLink>
            </RowHeaderCell>
            <Cell>{row.country}</Cell>
            <Cell className="min-w-44">
              {row.parts.map((part) => t(`part.${part}`)).join(', ')}
            </Cell>
            <Cell>
              <AmendmentBadge state={row.state} />
            </Cell>
            <Cell>
              <LocalTime value={row.sentAt} />
            </Cell>
            <Cell>
              <span className="flex flex-wrap gap-2">
                {review('ageDays', { days: row.age })}
                {row.isOverdue ? <Badge tone="warning">{review('overdue')}</Badge> : null}
              </span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
