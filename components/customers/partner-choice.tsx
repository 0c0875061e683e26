import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListProps } from '@/components/ui/list-toolbar';
import { listHref, withoutFilter } from '@/components/ui/list-url';
import { TextLink } from '@/components/ui/text-link';

export interface NamedPartner {
  readonly id: string;
  readonly name: string;
  /** The country in words. */
  readonly location: string;
  readonly mpnId: string | null;
}

/** Which partner is meant by a name that several have, or none. */
export function PartnerChoice({
  path,
  spec,
  state,
  partners,
  isMore,
}: ListProps & {
  partners: readonly NamedPartner[];
  /** Whether there are more than these. */
  isMore: boolean;
}) {
  const t = useTranslations('customers.which');
  const text = state.filters['with'] ?? '';
  const others = withoutFilter(state, 'with');
  if (partners.length === 0) {
    return (
      <EmptyState
        title={t('noneTitle', { text })}
        action={
          <LinkButton href={listHref(path, state, spec, { filters: others })}>
            {t('without')}
          </LinkButton>
        }
      >
        <p role="status">{t('noneBody')}</p>
      </EmptyState>
    );
  }
  return (
    <Section title={t('title', { text })} description={t('lead')}>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-3">
        {partners.map(({ id, name, location, mpnId }) => (
          <li key={id} className="min-w-0 wrap-anywhere">
            <TextLink
              href={listHref(path, state, spec, { filters: { ...others, partner: id } })}
              className="inline-block py-0.5"
            >
              {name}
            </TextLink>
            <span className="block text-muted">
              {mpnId === null ? location : t('facts', { location, mpnId })}
            </span>
          </li>
        ))}
      </ul>
      {isMore ? <p>{t('more')}</p> : null}
    </Section>
  );
}
