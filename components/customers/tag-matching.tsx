import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListState } from '@/components/ui/list-url';
import type { FormAction } from '@/lib/action/form-state';
import { MOST_MATCHING } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';
import { useNarrowedBy } from './customer-toolbar';
import { TagFields } from './tag-fields';

/** How many customers a filter finds, by what they are found, and the tags all of them get or lose. */
export function TagMatching({
  action,
  state,
  query,
  count,
}: {
  action: FormAction;
  state: ListState;
  /** The same as the query of the list's address. */
  query: Readonly<Record<string, string>>;
  /** Counted no further than one over `MOST_MATCHING`. */
  count: number;
}) {
  const t = useTranslations('customers');
  const narrowedBy = useNarrowedBy(state);
  const back = <LinkButton href={paths.customers(query)}>{t('backToList')}</LinkButton>;
  if (count === 0) {
    return (
      <EmptyState title={t('nothingMatches')} action={back}>
        <p>{t('nothingMatchesHint')}</p>
      </EmptyState>
    );
  }
  if (count > MOST_MATCHING) {
    return (
      <EmptyState title={t('tooManyMatch', { maximum: MOST_MATCHING })} action={back}>
        <p>{t('tooManyMatchHint')}</p>
      </EmptyState>
    );
  }
  return (
    <ConfirmPanel
      lead={t('tagMatchingLead', { count })}
      consequences={[
        narrowedBy.length === 0
          ? t('tagMatchingAll')
          : t('tagMatchingBy', { filters: narrowedBy.join(' · ') }),
        t('tagMatchingOwn'),
        t('tagMatchingLog'),
      ]}
    >
      <Form
        action={action}
        title={t('tagMatching')}
        hidden={{ list: `?${new URLSearchParams(query).toString()}`, expected: String(count) }}
      >
        <TagFields />
        <FormActions>
          <SubmitButton>{t('tagThem', { count })}</SubmitButton>
          {back}
        </FormActions>
      </Form>
    </ConfirmPanel>
  );
}
