import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { CompanyNameField, MpnIdField, RecordFields } from '@/components/partners/provider-fields';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { legalProfileForm } from '@/lib/domain/enrollment';
import { countryInSentence } from '@/lib/domain/organizations';
import { getPartner } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { editProviderAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('edit') };
}

/** Changes what was registered of a provider. */
export default async function EditProviderPage({
  params,
}: PageProps<'/program/partners/[partnerId]/edit'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const partner = await orNotFound(getPartner(actor, (await params).partnerId));
  const back = paths.partner(partner.id);
  // A reseller changes its own company profile, which is verified.
  if (partner.providerSince === null || partner.resellerSince !== null) redirect(back);
  const t = await getTranslations('programPartners');
  const common = await getTranslations('common');
  const locale = await getLocale();
  return (
    <>
      <PageHeader
        title={t('edit')}
        breadcrumbs={[
          { label: t('title'), href: paths.partners() },
          { label: partner.name, href: back },
        ]}
      />
      <Form
        action={editProviderAction}
        title={t('edit')}
        hidden={{
          partnerId: partner.id,
          version: String(partner.version),
          country: partner.country,
        }}
        className="max-w-2xl space-y-6"
      >
        <CompanyNameField saved={partner.name} />
        <MpnIdField {...(partner.mpnId === null ? {} : { saved: partner.mpnId })} />
        <RecordFields
          saved={partner.record}
          rule={legalProfileForm(partner.country, locale, undefined)}
          hint={t('recordEditHint', { country: countryInSentence(partner.country, locale) })}
        />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton href={back}>{common('cancel')}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
