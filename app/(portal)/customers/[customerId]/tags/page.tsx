import { getTranslations } from 'next-intl/server';
import { CustomerActHeader } from '@/components/customers/customer-header';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField } from '@/components/form/text-field';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { LONGEST_TAG, MOST_TAGS } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';
import { changeCustomerTagsAction } from '../../actions';
import { loadCustomer } from '../load';

export async function generateMetadata() {
  return { title: (await getTranslations('customers'))('changeTags') };
}

/** The tags of one customer. */
export default async function CustomerTagsPage({
  params,
}: PageProps<'/customers/[customerId]/tags'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:tag')) return <Forbidden permission="customers:tag" actor={actor} />;
  const t = await getTranslations('customers');
  const common = await getTranslations('common');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const tags = record.tags.join('\n');
  return (
    <>
      <CustomerActHeader customer={record} title={t('changeTags')} />
      <Form
        action={changeCustomerTagsAction}
        title={t('changeTags')}
        hidden={{ customerId, seen: tags }}
        className="max-w-2xl"
      >
        <TextAreaField
          name="tags"
          label={t('tags')}
          hint={t('tagsHint', { longest: LONGEST_TAG, most: MOST_TAGS })}
          defaultValue={tags}
          rows={8}
          optional
        />
        <FormActions>
          <SubmitButton>{t('changeTags')}</SubmitButton>
          <LinkButton href={paths.customerAccount(customerId)}>{common('cancel')}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
