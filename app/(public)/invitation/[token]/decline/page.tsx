import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SignOut } from '@/components/auth/sign-out';
import { ConfirmForm } from '@/components/form/confirm-form';
import type { Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findRelationshipOffer } from '@/lib/domain/customers';
import { findInvitationByToken, type LiveInvitation } from '@/lib/domain/invitations';
import { findPartnershipOffer } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';
import { endSession } from '../../../../session/actions';
import { declinePartnershipAction } from '../actions';
import { declineRelationshipAction } from '../relationship/actions';

export async function generateMetadata() {
  return { title: (await getTranslations('invitations.decline'))('title') };
}

/** Asks before an invitation is declined; whoever cannot answer it reads why on its own page. */
export default async function DeclineInvitationPage({
  params,
}: {
  params: Promise<{ token: string }>;
}) {
  const actor = await requireActor();
  const { token } = await params;
  const invitation = await findInvitationByToken(token);
  if (invitation.state !== 'live' || !(await canAnswer(actor, invitation))) {
    redirect(paths.openInvitation(token));
  }
  const t = await getTranslations('invitations.decline');
  const verb = (await getTranslations('relationshipRequest'))('decline');
  const parties = [invitation.reseller, invitation.provider].filter((party) => party !== null);
  const partners = (await getFormatter()).list(parties.map(({ name }) => name));
  const issuer = parties.find(({ id }) => id === invitation.issuerId)?.name ?? partners;
  return (
    <div className="mx-auto w-full max-w-2xl space-y-4 py-2 wrap-anywhere sm:py-6">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <ConfirmForm
        title={t('title')}
        button={verb}
        lead={t('lead', { partners })}
        consequences={[
          t('nothing', { partners }),
          ...(invitation.isReusable
            ? [t('goesOn')]
            : [t('told', { issuer }), t('over', { issuer })]),
        ]}
        action={
          invitation.kind === 'PARTNERSHIP' ? declinePartnershipAction : declineRelationshipAction
        }
        hidden={{ token }}
        back={paths.openInvitation(token)}
        keep={t('back')}
      />
      <SignOut action={endSession} />
    </div>
  );
}

async function canAnswer(actor: Actor, invitation: LiveInvitation): Promise<boolean> {
  const offer =
    invitation.kind === 'PARTNERSHIP'
      ? await findPartnershipOffer(actor, invitation)
      : await findRelationshipOffer(actor, invitation, await getLocale());
  return offer.state === 'offer';
}
