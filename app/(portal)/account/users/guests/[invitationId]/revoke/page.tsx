import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ConfirmEnd } from '@/components/invitations/confirm-end';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getGuestInvitation } from '@/lib/domain/guests';
import { paths } from '@/lib/paths';
import { revokeGuestInvitationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guests'))('revokeTitle') };
}

/** Asks before a guest's invitation is taken back. */
export default async function RevokeGuestInvitationPage({
  params,
}: PageProps<'/account/users/guests/[invitationId]/revoke'>) {
  const actor = await requireActor();
  if (!can(actor, 'users:manage')) return <Forbidden permission="users:manage" actor={actor} />;
  const invitation = await orNotFound(getGuestInvitation(actor, (await params).invitationId));
  if (!invitation.isOpen) redirect(paths.guestInvitations());
  const t = await getTranslations('guests');
  return (
    <ConfirmEnd
      title={t('revokeTitle')}
      lead={t('revokeLead', { email: invitation.email })}
      consequences={[t('revokeLink'), t('revokeAgain')]}
      subjectId={invitation.id}
      action={revokeGuestInvitationAction}
      back={{ label: t('title'), href: paths.guestInvitations() }}
    />
  );
}
