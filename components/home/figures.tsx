import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { HomeFigures } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

interface Figure {
  readonly key: 'customers' | 'resellers' | 'providers';
  readonly count: number | null;
  readonly href: string;
}

/** The figures of the actor's organization, each leading to its list. */
export function Figures({
  figures,
  countedUpTo,
}: {
  figures: HomeFigures;
  /** A figure beyond it is only known to be more. */
  countedUpTo: number;
}) {
  const t = useTranslations('portalHome');
  const all: readonly Figure[] = [
    { key: 'customers', count: figures.customers, href: paths.customers() },
    { key: 'resellers', count: figures.indirectResellers, href: paths.indirectResellers() },
    { key: 'providers', count: figures.indirectProviders, href: paths.indirectProviders() },
  ];
  const known = all.filter(({ count }) => count !== null);
  if (known.length === 0) return null;
  return (
    <Section title={t('figures')}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {known.map(({ key, count, href }) => (
          <li key={key}>
            <TextLink
              href={href}
              className="block rounded-md border border-line px-4 py-3 text-base font-semibold hover:bg-hover"
            >
              <Counted name={key} count={count ?? 0} countedUpTo={countedUpTo} />
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A figure in words; beyond what is counted it says "more than". */
export function Counted({
  name,
  count,
  countedUpTo,
}: {
  name: Figure['key'] | 'partners' | 'reviews' | 'late' | 'applicants';
  count: number;
  countedUpTo: number;
}) {
  const t = useTranslations('portalHome');
  const shown = count > countedUpTo ? t('more', { count: countedUpTo }) : String(count);
  return t(name, { shown, count });
}
