import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { OrganizationFacts } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

/** The domains on which sign-in names end, and those that wait for their proof. */
export function OwnDomains({
  organization: { domains, waiting },
  canManage,
}: {
  organization: Pick<OrganizationFacts, 'domains' | 'waiting'>;
  canManage: boolean;
}) {
  const t = useTranslations('domains');
  const shown = [
    ...domains.map(({ name, isInitial, isLapsed }) => ({
      name,
      tone: isLapsed ? ('danger' as const) : ('success' as const),
      state: t(isLapsed ? 'lapsed' : isInitial ? 'initial' : 'verified'),
    })),
    ...waiting.map((name) => ({ name, tone: 'warning' as const, state: t('waiting') })),
  ];
  return (
    <Section
      title={t('title')}
      description={t('lead')}
      actions={canManage ? <LinkButton href={paths.domains()}>{t('manage')}</LinkButton> : null}
    >
      <ul className="space-y-2">
        {shown.map(({ name, tone, state }) => (
          <li key={`${tone} ${name}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="wrap-anywhere">{name}</span>
            <StatusBadge tone={tone}>{state}</StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
