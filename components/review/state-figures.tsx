import { useTranslations } from 'next-intl';
import { BarPlot } from '@/components/ui/bar-plot';
import { Section } from '@/components/ui/card';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { StateFigures as Figures } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

const AGES = ['NEW', 'DUE', 'LATE'] as const;
type Age = (typeof AGES)[number];

/** How many enrollments stand where, and how old the pending ones are. */
export function StateFigures({ states }: { states: readonly Figures[] }) {
  const t = useTranslations('figures');
  const review = useTranslations('review');
  const pending = states.filter(({ ages }) => ages !== null);
  const sum = (of: (figures: Figures) => number) =>
    pending.reduce((all, figures) => all + of(figures), 0);
  const late = sum(({ ages }) => ages?.LATE ?? 0);
  const total = sum((figures) => figures.total);
  return (
    <Section title={t('statesTitle')} description={t('statesLead')}>
      <BarPlot
        id="states"
        title={t('statesPlot')}
        summary={t('statesSummary', { total, late })}
        parts={AGES.map((age) => review(`ages.${age}`))}
        bars={pending.map((figures) => ({
          id: figures.state,
          label: review(`state.${figures.state}`),
          values: AGES.map((age) => figures.ages?.[age] ?? 0),
          total: t('count', { count: figures.total }),
        }))}
      />
      <Table label={t('statesTitle')}>
        <thead>
          <tr>
            <HeaderCell>{review('stands')}</HeaderCell>
            {AGES.map((age) => (
              <HeaderCell key={age}>{review(`ages.${age}`)}</HeaderCell>
            ))}
            <HeaderCell>{t('total')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {states.map((figures) => (
            <StateRow key={figures.state} figures={figures} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function StateRow({ figures: { state, ages, total } }: { figures: Figures }) {
  const t = useTranslations('figures');
  const review = useTranslations('review');
  const name = review(`state.${state}`);
  return (
    <Row>
      <RowHeaderCell>{name}</RowHeaderCell>
      {AGES.map((age) => (
        <Cell key={age}>
          {ages === null ? (
            t('noAge')
          ) : ages[age] === 0 ? (
            t('count', { count: 0 })
          ) : (
            <TextLink
              href={queueOf(state, age)}
              aria-label={t('inQueue', {
                count: ages[age],
                state: name,
                age: review(`ages.${age}`),
              })}
            >
              {t('count', { count: ages[age] })}
            </TextLink>
          )}
        </Cell>
      ))}
      <Cell>{t('count', { count: total })}</Cell>
    </Row>
  );
}

/** The queue, narrowed to what was counted. */
function queueOf(state: Figures['state'], age: Age): string {
  const check = state.replace(/_FAILED$/, '');
  if (state === 'EMAIL_OWNERSHIP') return paths.reviewDesk({ check, age });
  if (state === 'DUE_DILIGENCE_ASKED') return paths.reviewDesk({ age, state: 'ASKED' });
  return paths.reviewDesk({ check, age, state: state === check ? 'OPEN' : 'FAILED' });
}
