import type { Metadata } from 'next';
import { getFormatter, getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { AcceptGuestForm } from '@/components/guests/accept-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { findGuestOffer } from '@/lib/domain/guests';
import { PASSWORD_MIN } from '@/lib/domain/users';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { acceptGuestAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guests.landing'))('title') };
}

/** Who invites, to what, and what it takes; reading it changes nothing. */
export default async function GuestInvitationPage({ params }: PageProps<'/guest/[token]'>) {
  const { token } = await params;
  const t = await getTranslations('guests.landing');
  const offer = await findGuestOffer(token);
  if (offer.state !== 'open') {
    const isUsed = offer.state === 'used';
    return (
      <AuthCard
        title={t(isUsed ? 'usedTitle' : 'deadTitle')}
        lead={t(isUsed ? 'usedBody' : 'deadBody')}
      >
        <LinkButton href={paths.signIn()} variant={isUsed ? 'primary' : 'secondary'}>
          {t('signIn')}
        </LinkButton>
      </AuthCard>
    );
  }
  const { organizationName: organization, inviterName, email, roles } = offer;
  const roleName = await getTranslations('roles');
  const format = await getFormatter();
  return (
    <AuthCard
      title={t('titleOf', { organization })}
      lead={
        inviterName === null
          ? t('lead', { organization, brand: env.brandName })
          : t('leadBy', { name: inviterName, organization, brand: env.brandName })
      }
    >
      <p>{t('roles', { roles: format.list(roles.map((role) => roleName(role))) })}</p>
      {offer.isAddressInUse ? (
        <Notice tone="warning" title={t('inUseTitle')}>
          {t('inUseBody', { email, organization })}
        </Notice>
      ) : (
        <>
          <p>{t('signInName', { email })}</p>
          <AcceptGuestForm
            action={acceptGuestAction}
            min={PASSWORD_MIN}
            hidden={{ token, locale: await getLocale(), timeZone: await getTimeZone() }}
          />
        </>
      )}
    </AuthCard>
  );
}
