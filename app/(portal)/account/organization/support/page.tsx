import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SupportFields } from '@/components/enrollment/support-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findCompanyProfile, formatPhone } from '@/lib/domain/enrollment';
import { countryInSentence } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { changeSupportAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.company'))('changeSupport') };
}

/** Changes how customers reach the support; it is in force at once. */
export default async function ChangeSupportPage() {
  const actor = await requireActor();
  if (!can(actor, 'organization:edit-support')) {
    return <Forbidden permission="organization:edit-support" actor={actor} />;
  }
  const profile = await findCompanyProfile(actor);
  if (profile === null) redirect(paths.organizationProfile());
  const t = await getTranslations('account');
  const { support } = profile;
  return (
    <>
      <PageHeader
        title={t('company.changeSupport')}
        description={t('company.supportAtOnce')}
        breadcrumbs={[
          { label: t('title'), href: paths.account() },
          { label: t('organization.title'), href: paths.organizationProfile() },
        ]}
      />
      <div className="max-w-2xl">
        <Form action={changeSupportAction} title={t('company.changeSupport')}>
          <SupportFields
            saved={{ ...support, phone: formatPhone(support.phone) }}
            inCountry={countryInSentence(actor.organization.country, await getLocale())}
          />
          <FormActions>
            <SubmitButton>{t('company.save')}</SubmitButton>
            <LinkButton href={paths.organizationProfile()}>{t('company.back')}</LinkButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
