import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { BeginAppForm, ConfirmAppForm } from '@/components/factors/app-forms';
import { TextLink } from '@/components/ui/text-link';
import { requireFactorOwner } from '@/lib/auth';
import { findAuthenticatorSetup } from '@/lib/domain/factors';
import { paths } from '@/lib/paths';
import { nextIn } from '../../next-in';
import { beginAuthenticatorAction, confirmAuthenticatorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.app'))('title') };
}

/** Sets up an authenticator app: the button makes the secret, then the page shows it. */
export default async function AuthenticatorPage({
  searchParams,
}: PageProps<'/second-factor/authenticator'>) {
  const owner = await requireFactorOwner();
  const query = nextIn((await searchParams)['next']);
  const setup = await findAuthenticatorSetup(owner);
  const t = await getTranslations('factors');
  return (
    <AuthCard
      title={t('app.title')}
      footer={
        <p>
          {owner.hasSecondFactor ? (
            <TextLink href={paths.security()}>{t('setUp.back')}</TextLink>
          ) : (
            <TextLink href={paths.setUpFactor(query)}>{t('setUp.otherKind')}</TextLink>
          )}
        </p>
      }
    >
      {setup === null ? (
        <BeginAppForm
          action={beginAuthenticatorAction}
          hidden={query}
          replaces={owner.hasSecondFactor}
        />
      ) : (
        <ConfirmAppForm
          action={confirmAuthenticatorAction}
          again={beginAuthenticatorAction}
          hidden={query}
          setup={setup}
        />
      )}
    </AuthCard>
  );
}
