import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopiedId } from '@/components/ui/copied-id';
import { DescriptionList } from '@/components/ui/description-list';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getDomainProof } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { dropDomainClaimAction, verifyDomainAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('verifyTitle') };
}

/** Shows the record that proves a domain, and looks for it. */
export default async function VerifyDomainPage({
  params,
}: PageProps<'/account/domains/[id]/verify'>) {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-domains')) {
    return <Forbidden permission="organization:manage-domains" actor={actor} />;
  }
  const { id, name, record } = await orNotFound(getDomainProof(actor, (await params).id));
  const t = await getTranslations('domains');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={t('verifyTitle')}
        description={name}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: t('title'), href: paths.domains() },
        ]}
      />
      <div className="max-w-3xl space-y-5">
        <Form action={verifyDomainAction} title={t('verifyTitle')} hidden={{ id }}>
          <Card className="space-y-4">
            <p>{t('publish', { domain: name })}</p>
            <DescriptionList
              items={[
                { term: t('record.type'), value: 'TXT' },
                { term: t('record.host'), value: t('record.hostValue', { domain: name }) },
                { term: t('record.text'), value: <CopiedId id={record} /> },
              ]}
            />
            <p className="text-muted">{t('patience')}</p>
            <FormActions>
              <SubmitButton>{t('verify')}</SubmitButton>
              <LinkButton href={paths.domains()}>{t('later')}</LinkButton>
            </FormActions>
          </Card>
        </Form>
        <Form action={dropDomainClaimAction} title={t('drop')} idPrefix="drop-" hidden={{ id }}>
          <SubmitButton variant="subtle">{t('drop')}</SubmitButton>
        </Form>
      </div>
    </>
  );
}
