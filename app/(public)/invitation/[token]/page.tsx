import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DeadInvitation } from '@/components/invitations/dead-invitation';
import { PartnershipLanding } from '@/components/partnerships/partnership-landing';
import type { Actor } from '@/lib/access';
import { getActor } from '@/lib/auth';
import { findInvitationByToken, type LiveInvitation } from '@/lib/domain/invitations';
import { countryName } from '@/lib/domain/organizations';
import { findPartnershipOffer } from '@/lib/domain/partnerships';
import { authorizeProviderAction, declinePartnershipAction } from './actions';

export async function generateMetadata() {
  return { title: (await getTranslations('invitations'))('invitation') };
}

/**
 * Where every invitation's link leads; each kind has its own page. Reading it changes nothing: mail
 * scanners open every link.
 */
export default async function InvitationLandingPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const { token } = await params;
  const actor = await getActor();
  const found = await findInvitationByToken(token);
  if (found.state !== 'live') {
    return <DeadInvitation state={found.state} isSignedIn={actor !== null} />;
  }
  switch (found.kind) {
    case 'PARTNERSHIP':
      return <Partnership actor={actor} invitation={found} token={token} />;
    case 'RELATIONSHIP':
    case 'JOINT':
      notFound();
  }
}

async function Partnership({
  actor,
  invitation,
  token,
}: {
  actor: Actor | null;
  invitation: LiveInvitation;
  token: string;
}) {
  const offer = await findPartnershipOffer(actor, invitation);
  return (
    <PartnershipLanding
      offer={offer}
      token={token}
      location={countryName(offer.provider.country, await getLocale())}
      actions={{ authorize: authorizeProviderAction, decline: declinePartnershipAction }}
    />
  );
}
