import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { RelationshipOfferForms } from '@/components/relationships/offer-forms';
import { RequestDeadEnd } from '@/components/relationships/request-dead-end';
import { RequestForAdmin } from '@/components/relationships/request-for-admin';
import { RequestFrame } from '@/components/relationships/request-frame';
import { RequestSignIn } from '@/components/relationships/request-sign-in';
import { can, type Actor } from '@/lib/access';
import { findRelationshipOffer } from '@/lib/domain/customers';
import type { LiveInvitation } from '@/lib/domain/invitations';
import { countryName } from '@/lib/domain/organizations';
import { forwardUrl } from '../forward';
import { acceptRelationshipAction, useOtherAccountAction } from './actions';

type Props = {
  token: string;
  /** A live one, of the kind RELATIONSHIP or JOINT. */
  invitation: LiveInvitation;
  actor: Actor | null;
};

/** The page's title, for its metadata. */
export async function relationshipRequestTitle(invitation: LiveInvitation): Promise<string> {
  const t = await getTranslations('relationshipRequest');
  const names = [invitation.reseller, invitation.provider].flatMap((party) => party?.name ?? []);
  return t('title', { partners: await listed(names), count: names.length });
}

/**
 * What the link of a request for a reseller relationship shows its reader: the request and its
 * answer, or why it cannot be answered here and what to do instead. Reading changes nothing.
 */
export async function RelationshipLanding({ token, invitation, actor }: Props) {
  const locale = await getLocale();
  const offer = await findRelationshipOffer(actor, invitation, locale);
  const partners = await listed(offer.partners.map(({ name }) => name));
  const issuer = offer.partners.find(({ id }) => id === invitation.issuerId)?.name ?? partners;
  const countryOf = (code: string) => countryName(code, locale);
  if (offer.state === 'offer' && actor !== null) {
    return (
      <RequestFrame offer={offer} partners={partners} countryOf={countryOf}>
        <RelationshipOfferForms
          token={token}
          partners={partners}
          issuer={issuer}
          actor={actor}
          includesPrivileges={offer.includesPrivileges}
          hasRelationship={offer.partners.every(({ granted }) => granted !== 'nothing')}
          agreement={offer.agreement}
          isRenewal={offer.isRenewal}
          expiresAt={invitation.expiresAt}
          isReusable={invitation.isReusable}
          accept={acceptRelationshipAction}
        />
      </RequestFrame>
    );
  }
  if (offer.state === 'notGlobalAdmin' && actor !== null) {
    return (
      <RequestFrame offer={offer} partners={partners} countryOf={countryOf}>
        <RequestForAdmin
          token={token}
          partners={partners}
          actor={actor}
          deciders={offer.deciders}
          forward={await forwardUrl(token, 'relationshipRequest', partners, offer.partners.length)}
          useOtherAccount={useOtherAccountAction}
        />
      </RequestFrame>
    );
  }
  if (offer.state === 'signedOut') {
    return (
      <RequestFrame offer={offer} partners={partners} countryOf={countryOf}>
        <RequestSignIn token={token} />
      </RequestFrame>
    );
  }
  if (offer.state === 'offer' || offer.state === 'notGlobalAdmin') {
    throw new Error('An answer needs its reader');
  }
  return (
    <RequestDeadEnd
      token={token}
      state={offer.state}
      partners={partners}
      organization={actor?.organization.name ?? ''}
      country={actor === null ? '' : countryOf(actor.organization.country)}
      domain={invitation.recipientDomain ?? ''}
      count={offer.partners.length}
      issuer={issuer}
      seesRelationships={actor !== null && can(actor, 'relationships:view')}
      mayVerify={actor !== null && can(actor, 'organization:manage-domains')}
      useOtherAccount={actor === null ? null : useOtherAccountAction}
    />
  );
}

async function listed(names: readonly string[]): Promise<string> {
  return (await getFormatter()).list([...names], { type: 'conjunction' });
}
