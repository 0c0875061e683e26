import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DeadInvitation } from '@/components/invitations/dead-invitation';
import { OpenedMark } from '@/components/invitations/opened-mark';
import { UsedInvitation } from '@/components/invitations/used-invitation';
import { PartnershipLanding } from '@/components/partnerships/partnership-landing';
import type { Actor } from '@/lib/access';
import { getActor } from '@/lib/auth';
import {
  findInvitationByToken,
  findOwnAcceptance,
  type LiveInvitation,
} from '@/lib/domain/invitations';
import { countryName } from '@/lib/domain/organizations';
import { findPartnershipOffer } from '@/lib/domain/partnerships';
import { authorizeProviderAction, noteOpenedAction } from './actions';
import { forwardUrl } from './forward';
import { useOtherAccountAction } from './relationship/actions';
import { RelationshipLanding, relationshipRequestTitle } from './relationship/landing';

const findOnce = cache(findInvitationByToken);

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ declined?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  const found = await findOnce((await params).token);
  return {
    title:
      found.state === 'live'
        ? await titleOf(found)
        : (await getTranslations('invitations'))('invitation'),
  };
}

async function titleOf(invitation: LiveInvitation): Promise<string> {
  if (invitation.kind !== 'PARTNERSHIP') return relationshipRequestTitle(invitation);
  const t = await getTranslations('partnerships.landing');
  return t('offerTitle', { provider: invitation.provider?.name ?? '' });
}

/**
 * Where every invitation's link leads; each kind has its own page. Reading it changes nothing: mail
 * scanners open every link.
 */
export default async function InvitationLandingPage({ params, searchParams }: Props) {
  const { token } = await params;
  const actor = await getActor();
  const found = await findOnce(token);
  const own =
    actor === null || found.state !== 'accepted' ? null : await findOwnAcceptance(actor, token);
  if (actor !== null && own !== null) {
    return <UsedInvitation acceptance={own} reader={actor} />;
  }
  if (found.state !== 'live') {
    return <DeadInvitation state={found.state} isSignedIn={actor !== null} />;
  }
  const isDeclined = (await searchParams).declined !== undefined;
  if (found.isReusable && isDeclined) {
    return <DeadInvitation state="declinedOpen" isSignedIn={actor !== null} />;
  }
  return (
    <>
      {actor === null ? null : <OpenedMark token={token} note={noteOpenedAction} />}
      <LiveLanding actor={actor} invitation={found} token={token} />
    </>
  );
}

interface Live {
  readonly actor: Actor | null;
  readonly invitation: LiveInvitation;
  readonly token: string;
}

function LiveLanding(live: Live) {
  switch (live.invitation.kind) {
    case 'PARTNERSHIP':
      return <Partnership {...live} />;
    case 'RELATIONSHIP':
    case 'JOINT':
      return <RelationshipLanding {...live} />;
  }
}

async function Partnership({ actor, invitation, token }: Live) {
  const offer = await findPartnershipOffer(actor, invitation);
  return (
    <PartnershipLanding
      actor={actor}
      offer={offer}
      token={token}
      domain={invitation.recipientDomain ?? ''}
      forward={await forwardUrl(token, 'partnerships.landing', offer.provider.name)}
      location={countryName(offer.provider.country, await getLocale())}
      actions={{
        authorize: authorizeProviderAction,
        useOtherAccount: useOtherAccountAction,
      }}
    />
  );
}
