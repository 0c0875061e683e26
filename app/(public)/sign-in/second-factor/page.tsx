import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { CodeForm, PasskeyForm } from '@/components/factors/sign-in-forms';
import { TextLink } from '@/components/ui/text-link';
import { findWaitingSignIn } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { nextIn } from '../../next-in';
import { beginSecondFactorAction, codeFactorAction, passkeyFactorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.signIn'))('title') };
}

/** Asks whoever has given the password for what only they have; without a password, to sign in. */
export default async function SecondFactorPage({
  searchParams,
}: PageProps<'/sign-in/second-factor'>) {
  const query = nextIn((await searchParams)['next']);
  const waiting = await findWaitingSignIn();
  if (waiting === null) redirect(paths.signIn(query));
  const t = await getTranslations('factors.signIn');
  return (
    <AuthCard
      title={t('title')}
      lead={t('lead', { signInName: waiting.signInName })}
      footer={
        <>
          <p>
            <TextLink href={paths.recoveryCode(query)}>{t('useRecovery')}</TextLink>
          </p>
          <p>
            <TextLink href={paths.signIn(query)}>{t('startOver')}</TextLink>
          </p>
          <p className="text-muted">{t('lost')}</p>
        </>
      }
    >
      {waiting.authenticator ? <CodeForm action={codeFactorAction} hidden={query} /> : null}
      {waiting.passkey ? (
        <PasskeyForm
          action={passkeyFactorAction}
          begin={beginSecondFactorAction}
          hidden={query}
          isOnly={!waiting.authenticator}
        />
      ) : null}
    </AuthCard>
  );
}
