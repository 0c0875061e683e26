import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInNameForm } from '@/components/auth/sign-in-name-form';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/lib/paths';
import { MailboxLink } from '../../mailbox/mailbox-link';
import { nameIn } from '../../name-in';
import { resendVerificationAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('createAccount'))('sentTitle') };
}

export default async function CheckYourMailPage({
  searchParams,
}: PageProps<'/create-account/check-your-mail'>) {
  const signInName = nameIn((await searchParams)['name']);
  const t = await getTranslations('createAccount');
  const form = (
    <SignInNameForm
      action={resendVerificationAction}
      title={t('sentTitle')}
      label={t('signInName')}
      submit={t('resend')}
      variant={signInName === null ? 'primary' : 'secondary'}
      defaultValue={signInName ?? undefined}
    />
  );
  const footer = <TextLink href={paths.signIn()}>{t('signIn')}</TextLink>;
  if (signInName === null) {
    return (
      <AuthCard title={t('sentTitle')} lead={t('resendLead')} footer={footer}>
        {form}
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t('sentTitle')} lead={t('sentLead')} footer={footer}>
      <p className="wrap-anywhere">{t('sentName', { signInName })}</p>
      <MailboxLink />
      <div className="space-y-3 border-t border-line pt-4">
        <h2 className="text-base font-semibold">{t('resendTitle')}</h2>
        <p className="text-muted">{t('resendLead')}</p>
        {form}
      </div>
    </AuthCard>
  );
}
