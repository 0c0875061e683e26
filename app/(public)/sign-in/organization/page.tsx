import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInNameHint } from '@/components/auth/sign-in-name-hint';
import { TextField } from '@/components/form/text-field';
import { DepartureForm } from '@/components/openid/departure-form';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { sharedIssuerHost } from '@/lib/domain/openid';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { nameIn } from '../../name-in';
import { nextIn } from '../../next-in';
import { issuerRefusalIn } from '../issuer-refusal';
import { signInByOrganizationAction, signInBySharedIssuerAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('openid'))('signIn') };
}

/** Asks for the sign-in name, which says whose issuer it is; and says why a visit there came to nothing. */
export default async function OrganizationSignInPage({
  searchParams,
}: PageProps<'/sign-in/organization'>) {
  const asked = await searchParams;
  const query = nextIn(asked['next']);
  const t = await getTranslations('openid');
  const auth = await getTranslations('auth');
  const refusals = await getTranslations('refusals');
  const refused = issuerRefusalIn(asked['refused']);
  const host = sharedIssuerHost();
  return (
    <AuthCard
      title={t('signIn')}
      lead={t('signInLead')}
      footer={
        <p>
          <TextLink href={paths.signIn(query)}>{t('usePassword')}</TextLink>
        </p>
      }
    >
      {refused === null ? null : (
        <Notice tone="danger" title={t('refusedTitle')} live>
          <p>{refusals(refused, { wait: 'later' })}</p>
        </Notice>
      )}
      <DepartureForm
        action={signInByOrganizationAction}
        title={t('signIn')}
        button={t('continue')}
        host={null}
        hidden={query}
      >
        <TextField
          name="signInName"
          label={auth('signInName')}
          hint={<SignInNameHint suffix={env.tenantSuffix} />}
          defaultValue={nameIn(asked['name']) ?? undefined}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </DepartureForm>
      {host === null ? null : (
        <DepartureForm
          action={signInBySharedIssuerAction}
          title={t('signInShared', { host })}
          button={t('signInShared', { host })}
          host={host}
          hidden={query}
          idPrefix="shared-"
          variant="secondary"
        />
      )}
    </AuthCard>
  );
}
