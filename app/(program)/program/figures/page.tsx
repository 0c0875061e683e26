import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionFigures } from '@/components/review/decision-figures';
import { StateFigures } from '@/components/review/state-figures';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  BUSINESS_DAY_MINUTES,
  FIGURE_PERIODS,
  findProgramFigures,
  REVIEW_BUSINESS_DAYS,
} from '@/lib/domain/enrollment';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figures'))('title') };
}

/** The figures of the program office: plots, each with its numbers in a table. */
export default async function ProgramFiguresPage({ searchParams }: PageProps<'/program/figures'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:review')) return <Forbidden permission="program:review" actor={actor} />;
  const t = await getTranslations('figures');
  const asked = (await searchParams)['by'];
  const by = FIGURE_PERIODS.find((period) => period === asked) ?? 'month';
  const { states, periods } = await findProgramFigures(actor, by);
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="space-y-4">
        <StateFigures states={states} />
        <DecisionFigures
          periods={periods}
          by={by}
          promised={REVIEW_BUSINESS_DAYS}
          minutesADay={BUSINESS_DAY_MINUTES}
        />
      </div>
    </>
  );
}
