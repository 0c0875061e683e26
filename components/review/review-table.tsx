import { useTranslations } from 'next-intl';
import { ListHead } from '@/components/ui/list-head';
import { useWrittenTime } from '@/components/ui/local-time';
import { pack } from '@/components/ui/packed';
import { Table } from '@/components/ui/table';
import type { ReviewRow } from '@/lib/domain/enrollment';
import { ReviewRows, type ReviewLines } from './review-rows';
import { toneOf } from './state-badge';

/** The queue of the review desk; `country` of a row is its name. */
export function ReviewTable({ rows }: { rows: readonly ReviewRow[] }) {
  const t = useTranslations('review');
  const write = useWrittenTime();
  return (
    <Table label={t('title')}>
      <ListHead
        headings={[
          { label: t('reference') },
          { label: t('organization') },
          { label: t('country') },
          { label: t('stands') },
          { label: t('assigned') },
          { label: t('submitted'), sort: 'ascending' },
          { label: t('age') },
        ]}
      />
      <ReviewRows
        packed={pack<ReviewLines>({
          words: { nobody: t('nobody'), escalated: t('escalated'), overdue: t('overdue') },
          states: Object.fromEntries(
            [...new Set(rows.map(({ state }) => state))].map((state) => [
              state,
              { tone: toneOf(state), text: t(`state.${state}`) },
            ]),
          ),
          rows: rows.map(({ submittedAt, age, ...row }) => ({
            ...row,
            submitted: write(submittedAt, 'date-time'),
            age: t('ageDays', { days: age }),
          })),
        })}
      />
    </Table>
  );
}
