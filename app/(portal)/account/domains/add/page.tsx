import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { addDomainAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('add') };
}

export default async function AddDomainPage() {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-domains')) {
    return <Forbidden permission="organization:manage-domains" actor={actor} />;
  }
  const t = await getTranslations('domains');
  const account = await getTranslations('account');
  const common = await getTranslations('common');
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.domains() },
        ]}
      />
      <Form action={addDomainAction} title={t('add')} className="max-w-2xl">
        <Card className="space-y-6">
          <TextField
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <FormActions>
            <SubmitButton>{t('add')}</SubmitButton>
            <LinkButton href={paths.domains()}>{common('cancel')}</LinkButton>
          </FormActions>
        </Card>
      </Form>
    </>
  );
}
