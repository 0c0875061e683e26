import type { Metadata } from 'next';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { CreateAccountForm } from '@/components/auth/create-account-form';
import { TextLink } from '@/components/ui/text-link';
import { ownPath } from '@/lib/auth';
import { countryOptions, PREFIX_MAX } from '@/lib/domain/organizations';
import { PASSWORD_MIN } from '@/lib/domain/users';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { createAccountAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('createAccount'))('title') };
}

export default async function CreateAccountPage({ searchParams }: PageProps<'/create-account'>) {
  const next = ownPath((await searchParams)['next']);
  const [t, locale, timeZone] = await Promise.all([
    getTranslations('createAccount'),
    getLocale(),
    getTimeZone(),
  ]);
  return (
    <AuthCard
      title={t('title')}
      lead={t('lead')}
      footer={
        <p>
          {t('haveAccount')}{' '}
          <TextLink href={paths.signIn(next === null ? {} : { next })}>{t('signIn')}</TextLink>
        </p>
      }
    >
      <CreateAccountForm
        action={createAccountAction}
        countries={countryOptions(locale)}
        suffix={env.tenantSuffix}
        prefixMax={PREFIX_MAX}
        passwordMin={PASSWORD_MIN}
        hidden={{ locale, timeZone, ...(next === null ? {} : { next }) }}
      />
    </AuthCard>
  );
}
