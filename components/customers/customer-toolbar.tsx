import { useTranslations } from 'next-intl';
import { ColumnChoice } from '@/components/ui/column-choice';
import { ListToolbar, type ListFilter, type ListProps } from '@/components/ui/list-toolbar';
import type { ListState } from '@/components/ui/list-url';
import { useColumnLabels } from './customer-table';

export type PartnersAre = 'resellers' | 'providers' | 'partners';

/** The filters of the list that are chosen from a few values. */
function useCustomerFilters(): readonly ListFilter[] {
  const t = useTranslations('customers');
  return [
    {
      name: 'relationship',
      label: t('relationship'),
      options: [
        { value: 'provider', label: t('capacity.provider') },
        { value: 'reseller', label: t('capacity.reseller') },
        { value: 'both', label: t('capacity.both') },
      ],
    },
    {
      name: 'privileges',
      label: t('privileges'),
      options: [
        { value: 'granted', label: t('granted') },
        { value: 'none', label: t('notGranted') },
      ],
    },
    {
      name: 'agreement',
      label: t('agreement'),
      options: [
        { value: 'accepted', label: t('agreementState.accepted') },
        { value: 'renewal', label: t('agreementState.renewal') },
        { value: 'missing', label: t('agreementState.missing') },
      ],
    },
  ];
}

/** What the list is narrowed by, a sentence for each; empty when it is the whole list. */
export function useNarrowedBy({ q, filters }: Pick<ListState, 'q' | 'filters'>): readonly string[] {
  const t = useTranslations('customers');
  const list = useTranslations('list');
  const line = (name: string, value: string) => list('filterValue', { name, value });
  const chosen = useCustomerFilters().flatMap(({ name, label, options }) =>
    options.filter(({ value }) => value === filters[name]).map((one) => line(label, one.label)),
  );
  const { tag, partner } = filters;
  return [
    ...(q === '' ? [] : [list('searchValue', { text: q })]),
    ...chosen,
    ...(tag === undefined ? [] : [line(t('tag'), tag)]),
    ...(partner === undefined ? [] : [line(t('with'), t('thePartner'))]),
  ];
}

/** Search, filters and columns of the list of customers. */
export function CustomerToolbar({
  partner,
  partnersAre,
  ...list
}: ListProps & {
  /** What the partners are by whose name the list can be narrowed. */
  partnersAre: PartnersAre;
  /** The name of the partner that the list is narrowed by; null when no row tells it. */
  partner: string | null;
}) {
  const t = useTranslations('customers');
  return (
    <ListToolbar
      {...list}
      searchLabel={t('search')}
      filters={useCustomerFilters().filter(({ name }) => name in (list.spec.filters ?? {}))}
      texts={[
        { name: 'with', label: t(`withName.${partnersAre}`) },
        { name: 'tag', label: t('tag') },
      ]}
      held={[{ name: 'partner', label: t('with'), text: partner ?? t('thePartner') }]}
    >
      <ColumnChoice {...list} labels={useColumnLabels()} />
    </ListToolbar>
  );
}
