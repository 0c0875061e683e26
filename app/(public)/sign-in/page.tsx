import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInForm } from '@/components/auth/sign-in-form';
import { PasskeyAloneForm } from '@/components/factors/sign-in-forms';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { getActor, ownPath } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { nameIn } from '../name-in';
import { beginPasskeySignInAction, signInAction, signInWithPasskeyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signInTitle') };
}

const NOTICES = {
  verified: 'noticeVerified',
  guest: 'noticeGuest',
  'password-reset': 'noticePasswordReset',
  'signed-out': 'noticeSignedOut',
  roles: 'noticeRoles',
} as const;

function noticeOf(value: unknown, next: string | null) {
  if (typeof value === 'string' && Object.hasOwn(NOTICES, value)) {
    return { tone: 'success', key: NOTICES[value as keyof typeof NOTICES] } as const;
  }
  return next === null ? null : ({ tone: 'info', key: 'noticeNeeded' } as const);
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const query = await searchParams;
  const next = ownPath(query['next']);
  if ((await getActor()) !== null) redirect(next ?? paths.home());
  const t = await getTranslations('auth');
  const organization = await getTranslations('openid');
  const notice = noticeOf(query['notice'], next);
  return (
    <AuthCard
      title={t('signInTitle')}
      lead={t('signInLead')}
      footer={
        <>
          <p>
            <TextLink href={paths.organizationSignIn(next === null ? {} : { next })}>
              {organization('signIn')}
            </TextLink>
          </p>
          <p>
            <TextLink href={paths.forgotPassword()}>{t('forgotten')}</TextLink>
          </p>
          <p>
            {t('noAccount')}{' '}
            <TextLink href={paths.createAccount(next === null ? {} : { next })}>
              {t('createOne')}
            </TextLink>
          </p>
          <p>
            <TextLink href={paths.createAccountSent()}>{t('resendVerification')}</TextLink>
          </p>
        </>
      }
    >
      {notice === null ? null : <Notice tone={notice.tone}>{t(notice.key)}</Notice>}
      <SignInForm
        action={signInAction}
        suffix={env.tenantSuffix}
        next={next}
        name={nameIn(query['name'])}
      />
      <PasskeyAloneForm
        action={signInWithPasskeyAction}
        begin={beginPasskeySignInAction}
        hidden={next === null ? {} : { next }}
      />
    </AuthCard>
  );
}
