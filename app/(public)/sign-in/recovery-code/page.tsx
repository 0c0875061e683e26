import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { RecoveryCodeForm } from '@/components/factors/sign-in-forms';
import { TextLink } from '@/components/ui/text-link';
import { findWaitingSignIn } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { nextIn } from '../../next-in';
import { recoveryCodeAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.signIn'))('recoveryTitle') };
}

/** Takes a recovery code in the place of the second factor; without a password, to sign in. */
export default async function RecoveryCodePage({
  searchParams,
}: PageProps<'/sign-in/recovery-code'>) {
  const query = nextIn((await searchParams)['next']);
  const waiting = await findWaitingSignIn();
  if (waiting === null) redirect(paths.signIn(query));
  const t = await getTranslations('factors.signIn');
  return (
    <AuthCard
      title={t('recoveryTitle')}
      lead={t('recoveryLead', { signInName: waiting.signInName })}
      footer={
        <>
          <p>
            <TextLink href={paths.secondFactor(query)}>{t('useOther')}</TextLink>
          </p>
          <p className="text-muted">{t('lost')}</p>
        </>
      }
    >
      <RecoveryCodeForm action={recoveryCodeAction} hidden={query} />
    </AuthCard>
  );
}
