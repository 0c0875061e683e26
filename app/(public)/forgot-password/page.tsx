import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInNameForm } from '@/components/auth/sign-in-name-form';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/lib/paths';
import { MailboxLink } from '../mailbox/mailbox-link';
import { requestPasswordResetAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgotTitle') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <AuthCard
      title={t('forgotTitle')}
      lead={t('forgotLead')}
      footer={<TextLink href={paths.signIn()}>{t('backToSignIn')}</TextLink>}
    >
      <SignInNameForm
        action={requestPasswordResetAction}
        title={t('forgotTitle')}
        label={t('signInName')}
        submit={t('forgotButton')}
      />
      <MailboxLink />
    </AuthCard>
  );
}
