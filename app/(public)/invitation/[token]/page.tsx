import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DeadInvitation } from '@/components/invitations/dead-invitation';
import { PartnershipLanding } from '@/components/partnerships/partnership-landing';
import type { Actor } from '@/lib/access';
import { getActor } from '@/lib/auth';
import { findInvitationByToken, type LiveInvitation } from '@/lib/domain/invitations';
import { countryName } from '@/lib/domain/organizations';
import { findPartnershipOffer } from '@/lib/domain/partnerships';
import { authorizeProviderAction, declinePartnershipAction } from './actions';
import { RelationshipLanding, relationshipRequestTitle } from './relationship/landing';

const findOnce = cache(findInvitationByToken);

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata({ params }: Props) {
  const found = await findOnce((await params).token);
  const isForCustomers = found.state === 'live' && found.kind !== 'PARTNERSHIP';
  return {
    title: isForCustomers
      ? await relationshipRequestTitle(found)
      : (await getTranslations('invitations'))('invitation'),
  };
}

/**
 * Where every invitation's link leads; each kind has its own page. Reading it changes nothing: mail
 * scanners open every link.
 */
export default async function InvitationLandingPage({ params }: Props) {
  const { token } = await params;
  const actor = await getActor();
  const found = await findOnce(token);
  if (found.state !== 'live') {
    return <DeadInvitation state={found.state} isSignedIn={actor !== null} />;
  }
  switch (found.kind) {
    case 'PARTNERSHIP':
      return <Partnership actor={actor} invitation={found} token={token} />;
    case 'RELATIONSHIP':
    case 'JOINT':
      return <RelationshipLanding actor={actor} invitation={found} token={token} />;
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
