import { useTranslations } from 'next-intl';
import { useActionLabel } from '@/components/audit/action-label';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { Activity } from '@/lib/domain/audit';
import { useChangeWords } from './change-words';

/** Who the audit names when nobody's session did it. */
const SYSTEM = 'system';

/** What happened to a user, in words: when, what, by whom, and what is different since. */
export function UserHistory({ rows }: { rows: readonly Activity[] }) {
  const t = useTranslations('users.history');
  const activity = useTranslations('activity');
  const labelOf = useActionLabel();
  const wordsOf = useChangeWords();
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{activity('when')}</HeaderCell>
          <HeaderCell>{activity('action')}</HeaderCell>
          <HeaderCell>{t('changes')}</HeaderCell>
          <HeaderCell>{activity('actor')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="whitespace-nowrap">
              <LocalTime value={row.at} />
            </Cell>
            <RowHeaderCell>{labelOf(row.action)}</RowHeaderCell>
            <Cell className="min-w-48 wrap-anywhere">
              <Changes changes={wordsOf(row.before, row.after)} />
            </Cell>
            <Cell className="min-w-44 wrap-anywhere">
              {row.actorName === SYSTEM ? t('system') : row.actorName}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Changes({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return <span className="text-muted">–</span>;
  return (
    <ul className="space-y-1">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
