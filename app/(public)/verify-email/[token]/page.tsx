import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { VerifyEmailForm } from '@/components/auth/verify-email-form';
import { LinkButton } from '@/components/ui/button';
import { findMailLink, findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { verifyEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('createAccount'))('verifyTitle') };
}

export default async function VerifyEmailPage({ params }: PageProps<'/verify-email/[token]'>) {
  const { token } = await params;
  const t = await getTranslations('createAccount');
  const link = await findMailLink(token, 'VERIFY_ACCOUNT_EMAIL');
  const userId = link.state === 'valid' ? link.userId : null;
  const user = userId === null ? null : await findMailRecipient(userId);
  if (link.state === 'used') {
    return (
      <AuthCard title={t('usedTitle')} lead={t('usedBody')}>
        <LinkButton href={paths.signIn()} variant="primary">
          {t('signIn')}
        </LinkButton>
      </AuthCard>
    );
  }
  if (link.state !== 'valid' || user === null) {
    return (
      <AuthCard title={t('deadTitle')} lead={t('deadBody')}>
        <LinkButton href={paths.createAccountSent()} variant="primary">
          {t('resend')}
        </LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={t('verifyTitle')}
      lead={t('verifyBody', { email: link.email, signInName: user.signInName })}
    >
      <VerifyEmailForm
        action={verifyEmailAction}
        title={t('verifyTitle')}
        token={token}
        submit={t('verifyButton')}
      />
    </AuthCard>
  );
}
