import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInForm } from '@/components/auth/sign-in-form';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { findWaitingIdentity } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { signInAndLinkAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid'))('linkTitle') };
}

/** Asks whoever an issuer knows and we do not to sign in once with the password. */
export default async function LinkIdentityPage() {
  const waiting = await findWaitingIdentity();
  const t = await getTranslations('openid');
  if (waiting === null) {
    return (
      <AuthCard title={t('linkTitle')} lead={t('linkGone')}>
        <LinkButton href={paths.organizationSignIn()} variant="primary">
          {t('signIn')}
        </LinkButton>
      </AuthCard>
    );
  }
  const auth = await getTranslations('auth');
  return (
    <AuthCard
      title={t('linkTitle')}
      lead={t('linkLead', { host: waiting.host })}
      footer={
        <>
          <p>
            <TextLink href={paths.forgotPassword()}>{auth('forgotten')}</TextLink>
          </p>
          <p className="text-muted">{t('linkNoPassword')}</p>
        </>
      }
    >
      <SignInForm
        action={signInAndLinkAction}
        suffix={env.tenantSuffix}
        next={null}
        name={null}
        title={t('linkTitle')}
        button={t('linkButton')}
      />
    </AuthCard>
  );
}
