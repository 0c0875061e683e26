import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { ChangePasswordForm } from '@/components/auth/change-password-form';
import { SignOut } from '@/components/auth/sign-out';
import { TextLink } from '@/components/ui/text-link';
import { ownPath, requirePasswordOwner } from '@/lib/auth';
import { passwordMinFor } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { endSession } from '../../session/actions';
import { changePasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('changeTitle') };
}

export default async function ChangePasswordPage({ searchParams }: PageProps<'/change-password'>) {
  const owner = await requirePasswordOwner();
  const t = await getTranslations('auth');
  const factors = await getTranslations('factors.setUp');
  const forced = owner.mustChangePassword;
  return (
    <AuthCard
      title={t('changeTitle')}
      lead={forced ? t('changeForced') : t('changeLead')}
      footer={
        <>
          {forced ? null : (
            <p>
              <TextLink href={paths.security()}>{factors('back')}</TextLink>
            </p>
          )}
          <SignOut action={endSession} />
        </>
      }
    >
      <ChangePasswordForm
        action={changePasswordAction}
        signInName={owner.signInName}
        forced={forced}
        next={ownPath((await searchParams)['next'])}
        min={passwordMinFor(owner)}
      />
    </AuthCard>
  );
}
