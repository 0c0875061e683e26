import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/components/form/text-field';
import { LONGEST_TAG, MOST_TAGS } from '@/lib/domain/customers/schema';

/** The tags that several customers get, and lose. */
export function TagFields() {
  const t = useTranslations('customers');
  return (
    <>
      <TextAreaField
        name="add"
        label={t('tagsToAdd')}
        hint={t('tagsHint', { longest: LONGEST_TAG, most: MOST_TAGS })}
        rows={3}
        optional
      />
      <TextAreaField name="remove" label={t('tagsToRemove')} rows={3} optional />
    </>
  );
}
