import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { ColumnPlot } from '@/components/ui/column-plot';
import { EmptyState } from '@/components/ui/empty-state';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { FigurePeriod, PeriodFigures } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { useBusinessTime } from './business-time';

interface DecisionFiguresProps {
  readonly periods: readonly PeriodFigures[];
  readonly by: FigurePeriod;
  /** Business days within which an answer is promised. */
  readonly promised: number;
  readonly minutesADay: number;
}

const MONTH = { month: 'short', timeZone: 'UTC' } as const;
const LONG_MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const WEEK = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const LONG_WEEK = { dateStyle: 'medium', timeZone: 'UTC' } as const;

/** How long decisions took, by month or by week, and how many there were. */
export function DecisionFigures(props: DecisionFiguresProps) {
  const t = useTranslations('figures');
  const { periods, by } = props;
  const other = by === 'month' ? 'week' : 'month';
  const isEmpty = periods.every(({ medianMinutes }) => medianMinutes === null);
  return (
    <Section
      title={t('decisionsTitle')}
      description={t('decisionsLead')}
      actions={
        <TextLink href={paths.programFigures({ by: other === 'month' ? undefined : other })}>
          {t(`by.${other}`)}
        </TextLink>
      }
    >
      {isEmpty ? (
        <EmptyState title={t('noDecisionsTitle')}>
          <p>{t('noDecisions')}</p>
        </EmptyState>
      ) : (
        <Medians {...props} />
      )}
      <Periods {...props} />
    </Section>
  );
}

function Medians({ periods, by, promised, minutesADay }: DecisionFiguresProps) {
  const t = useTranslations('figures');
  const format = useFormatter();
  const time = useBusinessTime(minutesADay);
  const last = periods.findLast(({ medianMinutes }) => medianMinutes !== null);
  return (
    <ColumnPlot
      id="decisions"
      title={t(`medianPlot.${by}`)}
      summary={t('medianSummary', {
        period: format.dateTime(dayOf(last), by === 'month' ? LONG_MONTH : LONG_WEEK),
        median: time(last?.medianMinutes ?? 0),
        promised,
      })}
      line={{ value: promised, label: t('promised', { days: promised }) }}
      columns={periods.map((period) => {
        const { medianMinutes } = period;
        const days = medianMinutes === null ? null : medianMinutes / minutesADay;
        return {
          id: period.start,
          label: format.dateTime(dayOf(period), by === 'month' ? MONTH : WEEK),
          value: days,
          text: days === null ? '' : format.number(days, { maximumFractionDigits: 1 }),
        };
      })}
    />
  );
}

function Periods({ periods, by, minutesADay }: DecisionFiguresProps) {
  const t = useTranslations('figures');
  const format = useFormatter();
  const time = useBusinessTime(minutesADay);
  return (
    <Table label={t(`medianPlot.${by}`)}>
      <thead>
        <tr>
          <HeaderCell>{t(`period.${by}`)}</HeaderCell>
          <HeaderCell>{t('sent')}</HeaderCell>
          <HeaderCell>{t('authorized')}</HeaderCell>
          <HeaderCell>{t('rejected')}</HeaderCell>
          <HeaderCell>{t('median')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map((period) => (
          <Row key={period.start}>
            <RowHeaderCell>
              {format.dateTime(dayOf(period), by === 'month' ? LONG_MONTH : LONG_WEEK)}
            </RowHeaderCell>
            <Cell>{t('count', { count: period.sent })}</Cell>
            <Cell>{t('count', { count: period.authorized })}</Cell>
            <Cell>{t('count', { count: period.rejected })}</Cell>
            <Cell className="whitespace-nowrap">
              {period.medianMinutes === null ? t('none') : time(period.medianMinutes)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function dayOf(period: Pick<PeriodFigures, 'start'> | undefined): Date {
  return new Date(`${period?.start ?? '1970-01-01'}T00:00:00Z`);
}
