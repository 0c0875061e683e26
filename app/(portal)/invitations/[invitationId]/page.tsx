import { getTranslations } from 'next-intl/server';
import { DraftForm } from '@/components/invitations/draft-form';
import { InvitationHistory } from '@/components/invitations/invitation-history';
import { InvitationFacts } from '@/components/invitations/invitation-facts';
import { InvitationStateBadge } from '@/components/invitations/invitation-state';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { can, canBegin, type Actor } from '@/lib/access';
import { orForbidden, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import {
  getInvitation,
  listInvitationEvents,
  MOST_EVENTS,
  type InvitationDetail,
} from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { draftAction, resendInvitationAction } from '../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('invitations'))('invitation') };
}

/** One invitation: its draft while nobody has answered it, and what became of it. */
export default async function InvitationPage({
  params,
  searchParams,
}: {
  params: Promise<{ invitationId: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite') && !can(actor, 'partnerships:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  const t = await getTranslations('invitations');
  const partnerships = await getTranslations('partnerships');
  const customers = await getTranslations('customers');
  const { invitationId } = await params;
  const { notice } = await searchParams;
  const invitation = await orForbidden(orNotFound(getInvitation(actor, invitationId)));
  if ('missing' in invitation) {
    return <Forbidden permission={invitation.missing} actor={actor} />;
  }
  const isOpen = invitation.state === 'OPEN' || invitation.state === 'SENT';
  const back =
    invitation.kind === 'PARTNERSHIP'
      ? [
          { label: partnerships('resellersTitle'), href: paths.indirectResellers() },
          { label: t('title'), href: paths.invitations() },
        ]
      : [
          { label: customers('title'), href: paths.customers() },
          { label: customers('requests'), href: paths.customerInvitations() },
        ];
  return (
    <>
      <PageHeader
        title={isOpen ? t(`titles.${invitation.kind}`) : nameOf(invitation, t('invitation'))}
        breadcrumbs={back}
        status={<InvitationStateBadge state={invitation.state} />}
        action={isOpen ? null : <NextStep actor={actor} of={invitation} />}
      />
      <div className="space-y-5">
        {notice === 'sent' ? (
          <Notice tone="success" title={t('sentNotice')}>
            {invitation.recipientEmail}
          </Notice>
        ) : null}
        {notice === 'renewed' ? <Notice tone="success" title={t('renewedNotice')} /> : null}
        {notice === 'revoked' ? <Notice tone="success" title={t('revokedNotice')} /> : null}
        {isOpen ? (
          <DraftForm
            action={draftAction}
            title={t(`titles.${invitation.kind}`)}
            invitation={invitation}
          />
        ) : null}
        <Section title={t('tracking')} actions={<Changes invitation={invitation} />}>
          <InvitationFacts invitation={invitation} />
        </Section>
        <InvitationHistory
          events={await listInvitationEvents(actor, invitation.id)}
          most={MOST_EVENTS}
        />
      </div>
    </>
  );
}

/** What tells this invitation from the others of its list. */
function nameOf({ label, recipientEmail }: InvitationDetail, unnamed: string): string {
  return label ?? recipientEmail ?? unnamed;
}

/** Whom an accepted request led to; where it led nowhere, a new one of the same kind. */
async function NextStep({ actor, of }: { actor: Actor; of: InvitationDetail }) {
  const { kind, state, answererId } = of;
  if (state === 'ACCEPTED' && kind !== 'PARTNERSHIP') {
    const customers = await getTranslations('customers');
    if (answererId === null || !can(actor, 'customers:list')) return null;
    return <LinkButton href={paths.customerAccount(answererId)}>{customers('record')}</LinkButton>;
  }
  // What has only expired is asked for again by a new link of its own.
  if (of.canAsk) return null;
  // A joint request begins at the partner it is made with.
  if (state === 'ACCEPTED' || kind === 'JOINT') return <Partners actor={actor} />;
  const again = {
    PARTNERSHIP: { permission: 'partnerships:invite', href: paths.requestPartnership() },
    RELATIONSHIP: { permission: 'customers:invite', href: paths.requestRelationship() },
  } as const;
  const next = again[kind];
  if (!canBegin(actor, next.permission)) return null;
  const t = await getTranslations('invitations');
  return (
    <LinkButton href={next.href} variant="primary">
      {t(`titles.${kind}`)}
    </LinkButton>
  );
}

/** The way to the partners of a provider, or of a reseller. */
async function Partners({ actor }: { actor: Actor }) {
  if (!can(actor, 'partnerships:list')) return null;
  const t = await getTranslations('partnerships');
  return actor.organization.isProvider ? (
    <LinkButton href={paths.indirectResellers()}>{t('resellersTitle')}</LinkButton>
  ) : (
    <LinkButton href={paths.indirectProviders()}>{t('providersTitle')}</LinkButton>
  );
}

async function Changes({ invitation }: { invitation: InvitationDetail }) {
  if (!invitation.canChange) return null;
  const t = await getTranslations('invitations');
  const { id, linkVersion, sentAt } = invitation;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {invitation.canAsk ? (
        <Form
          action={resendInvitationAction}
          idPrefix="resend-"
          hidden={{ id, linkVersion }}
          className="space-y-0!"
        >
          <SubmitButton variant={invitation.state === 'EXPIRED' ? 'primary' : 'secondary'}>
            {t(sentAt === null ? 'newLink' : 'resend')}
          </SubmitButton>
        </Form>
      ) : null}
      <LinkButton href={paths.revokeInvitation(id)}>{t('revoke')}</LinkButton>
    </div>
  );
}
