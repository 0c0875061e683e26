import { useTranslations } from 'next-intl';
import { ColumnChoice } from '@/components/ui/column-choice';
import { ListToolbar, type ListProps } from '@/components/ui/list-toolbar';
import { useColumnLabels } from './customer-table';

/** Search, filters and columns of the list of customers. */
export function CustomerToolbar({
  partner,
  ...list
}: ListProps & {
  /** The name of the partner that the list is narrowed by; null when no row tells it. */
  partner: string | null;
}) {
  const t = useTranslations('customers');
  return (
    <ListToolbar
      {...list}
      searchLabel={t('search')}
      filters={[
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
      ]}
      texts={[{ name: 'tag', label: t('tag') }]}
      held={[{ name: 'partner', label: t('with'), text: partner ?? t('thePartner') }]}
    >
      <ColumnChoice {...list} labels={useColumnLabels()} />
    </ListToolbar>
  );
}
