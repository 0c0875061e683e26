import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { CustomerPage } from '@/lib/domain/customers';

/** Says why the list stands in another order than was asked for, or why its page ends early. */
export function ListedAs({
  order,
  asked,
  isCutShort,
}: Pick<CustomerPage, 'order' | 'isCutShort'> & {
  /** The column it was to be sorted by. */
  asked: string;
}) {
  const t = useTranslations('customers');
  const isOther = order !== asked && (order === 'name' || order === 'word');
  if (!isOther && !isCutShort) return null;
  return (
    <Notice tone="info">
      {isOther ? <p>{t(`order.${order}`)}</p> : null}
      {isCutShort ? <p>{t('cutShort')}</p> : null}
    </Notice>
  );
}
