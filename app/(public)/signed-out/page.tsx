import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { GoOn } from '@/components/ui/go-on';
import { TextLink } from '@/components/ui/text-link';
import { findSignedOutUrl } from '@/lib/auth';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid'))('signedOutTitle') };
}

/** Goes on to the issuer that had let somebody in, to sign out there too. */
export default async function SignedOutPage() {
  const url = await findSignedOutUrl();
  const t = await getTranslations('openid');
  const auth = await getTranslations('auth');
  const host = url === null ? null : new URL(url).host;
  return (
    <AuthCard
      title={t('signedOutTitle')}
      lead={host === null ? auth('noticeSignedOut') : t('signedOutLead', { host })}
      footer={
        <p>
          <TextLink href={paths.signIn()}>{auth('backToSignIn')}</TextLink>
        </p>
      }
    >
      {url === null || host === null ? null : <GoOn href={url} label={t('signOutAt', { host })} />}
    </AuthCard>
  );
}
