import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ConfirmEnd } from '@/components/invitations/confirm-end';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orForbidden, orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getInvitation } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { revokeInvitationAction } from '../../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('invitations'))('revokeTitle') };
}

/** Asks before an invitation is taken back. */
export default async function RevokeInvitationPage({
  params,
}: {
  params: Promise<{ invitationId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite') && !can(actor, 'partnerships:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  const t = await getTranslations('invitations');
  const invitation = await orForbidden(
    orNotFound(getInvitation(actor, (await params).invitationId)),
  );
  if ('missing' in invitation) {
    return <Forbidden permission={invitation.missing} actor={actor} />;
  }
  if (!invitation.canChange) redirect(paths.invitation(invitation.id));
  const name = invitation.label ?? invitation.recipientEmail ?? t('unnamed');
  return (
    <ConfirmEnd
      title={t('revokeTitle')}
      lead={t('revokeLead', { name })}
      consequences={[t('revokeLink'), t('revokeReader'), t('revokeAgain')]}
      subjectId={invitation.id}
      action={revokeInvitationAction}
      back={{ label: t('invitation'), href: paths.invitation(invitation.id) }}
    />
  );
}
