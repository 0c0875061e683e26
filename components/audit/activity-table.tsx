import { useFormatter, useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { DescriptionList, type Description } from '@/components/ui/description-list';
import { ExpandableRow } from '@/components/ui/expandable-row';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, RowHeaderCell, Table } from '@/components/ui/table';
import type { Activity } from '@/lib/domain/audit';
import { useActionLabel } from './action-label';
import { ActivityChanges } from './activity-changes';

/** Records of the audit, each with its details under the arrow. */
export function ActivityTable({ rows }: { rows: readonly Activity[] }) {
  const t = useTranslations('activity');
  const list = useTranslations('list');
  const labelOf = useActionLabel();
  const format = useFormatter();
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <HeaderCell className="w-8 px-1">
            <span className="sr-only">{list('expanderColumn')}</span>
          </HeaderCell>
          <HeaderCell>{t('when')}</HeaderCell>
          <HeaderCell>{t('action')}</HeaderCell>
          <HeaderCell>{t('customer')}</HeaderCell>
          <HeaderCell>{t('actor')}</HeaderCell>
          <HeaderCell>{t('outcome')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExpandableRow
            key={row.id}
            label={list('expand', {
              name: t('detailsOf', {
                action: labelOf(row.action),
                when: format.dateTime(row.at, { dateStyle: 'medium', timeStyle: 'short' }),
              }),
            })}
            columns={6}
            details={<ActivityDetails row={row} />}
          >
            <Cell className="whitespace-nowrap">
              <LocalTime value={row.at} />
            </Cell>
            <RowHeaderCell>{labelOf(row.action)}</RowHeaderCell>
            <Cell className="min-w-32 wrap-anywhere">{row.customerName ?? '–'}</Cell>
            <Cell className="min-w-32 wrap-anywhere">
              {row.actorOrganization === null
                ? row.actorName
                : t('ofOrganization', { name: row.actorName, organization: row.actorOrganization })}
            </Cell>
            <Cell>
              <StatusBadge tone={row.outcome === 'REFUSED' ? 'warning' : 'success'}>
                {row.outcome === 'REFUSED' ? t('refused') : t('succeeded')}
              </StatusBadge>
            </Cell>
          </ExpandableRow>
        ))}
      </tbody>
    </Table>
  );
}

function ActivityDetails({ row }: { row: Activity }) {
  const t = useTranslations('activity');
  const facts: [string, string | null][] = [
    [t('time'), row.at.toISOString()],
    [t('code'), row.action],
    [t('resource'), [row.resourceType, row.resourceId].filter(Boolean).join(' ')],
    [t('reason'), row.reason],
    [t('request'), row.requestId],
    [t('address'), row.ip],
  ];
  const items = facts.flatMap(([term, value]): Description[] =>
    value === null ? [] : [{ term, value, key: term }],
  );
  return (
    <div className="space-y-3">
      <DescriptionList items={items} />
      <ActivityChanges before={row.before} after={row.after} />
    </div>
  );
}
