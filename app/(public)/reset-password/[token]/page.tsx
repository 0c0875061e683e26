import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { ResetPasswordForm } from '@/components/auth/reset-password-form';
import { LinkButton } from '@/components/ui/button';
import { findMailLink } from '@/lib/domain/notifications';
import { PASSWORD_MIN } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { resetPasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('resetTitle') };
}

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params;
  const t = await getTranslations('auth');
  const link = await findMailLink(token, 'RESET_PASSWORD');
  if (link.state !== 'valid') {
    return (
      <AuthCard title={t('resetInvalidTitle')} lead={t('resetInvalidBody')}>
        <LinkButton href={paths.forgotPassword()} variant="primary">
          {t('askForLink')}
        </LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t('resetTitle')}>
      <ResetPasswordForm action={resetPasswordAction} token={token} min={PASSWORD_MIN} />
    </AuthCard>
  );
}
