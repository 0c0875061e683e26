import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RegisterProviderForm } from '@/components/partners/register-provider-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { legalProfileForm } from '@/lib/domain/enrollment';
import { countryOptions, initialDomain, PREFIX_MAX } from '@/lib/domain/organizations';
import { PASSWORD_LINK_HOURS, TEMPORARY_PASSWORD_HOURS } from '@/lib/domain/users';
import { localeNames, locales } from '@/lib/messages/locale';
import { paths } from '@/lib/paths';
import { registerProviderAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('register') };
}

/** Registers a company that is not in the portal yet as an indirect provider. */
export default async function RegisterProviderPage() {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const t = await getTranslations('programPartners');
  const own = await getLocale();
  const languages = [own, ...locales.filter((locale) => locale !== own)];
  return (
    <>
      <PageHeader
        title={t('register')}
        description={t('registerLead')}
        breadcrumbs={[{ label: t('title'), href: paths.partners() }]}
      />
      <RegisterProviderForm
        action={registerProviderAction}
        countries={countryOptions(own)}
        rule={legalProfileForm('', own, undefined)}
        languages={languages.map((value) => ({ value, label: localeNames[value] }))}
        domain={{ suffix: initialDomain('').slice(1), prefixMax: PREFIX_MAX }}
        hours={{ temporary: TEMPORARY_PASSWORD_HOURS, link: PASSWORD_LINK_HOURS.added }}
      />
    </>
  );
}
