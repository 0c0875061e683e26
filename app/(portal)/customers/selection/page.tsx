import { getTranslations } from 'next-intl/server';
import { TagFields } from '@/components/customers/tag-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { getSelection } from '@/lib/domain/customers';
import { paths } from '@/lib/paths';
import { clearSelectionAction, tagCustomersAction } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('customers'))('selection') };
}

/** What the user has ticked over all pages of the list, and the tags that all of it gets or loses. */
export default async function CustomerSelectionPage() {
  const actor = await requireActor();
  if (!can(actor, 'customers:tag')) return <Forbidden permission="customers:tag" actor={actor} />;
  const t = await getTranslations('customers');
  const { count, first } = await getSelection(actor);
  const back = <LinkButton href={paths.customers()}>{t('backToList')}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t('selection')}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
      />
      {count === 0 ? (
        <EmptyState title={t('nothingSelected')} action={back}>
          <p>{t('nothingSelectedHint')}</p>
        </EmptyState>
      ) : (
        <div className="max-w-3xl space-y-4">
          <Section title={t('selected', { count })}>
            <ul className="list-disc space-y-1 ps-5">
              {first.map(({ customerId, name }) => (
                <li key={customerId} className="wrap-anywhere">
                  <TextLink href={paths.customerAccount(customerId)}>{name}</TextLink>
                </li>
              ))}
            </ul>
            {count > first.length ? <p>{t('andMore', { count: count - first.length })}</p> : null}
            <Form action={clearSelectionAction} title={t('clearSelection')} idPrefix="clear">
              <SubmitButton variant="secondary">{t('clearSelection')}</SubmitButton>
            </Form>
          </Section>
          <Section title={t('tags')}>
            <Form action={tagCustomersAction} title={t('changeTags')}>
              <TagFields />
              <div className="flex flex-wrap items-center gap-3">
                <SubmitButton>{t('changeTags')}</SubmitButton>
                {back}
              </div>
            </Form>
          </Section>
        </div>
      )}
    </>
  );
}
