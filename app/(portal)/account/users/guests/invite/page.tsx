import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { InviteForm } from '@/components/guests/invite-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { guestRolesFor } from '@/lib/domain/guests';
import { MOST_ADDRESSES } from '@/lib/domain/guests/schema';
import { paths } from '@/lib/paths';
import { inviteGuestsAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guests'))('invite') };
}

export default async function InviteGuestsPage() {
  const actor = await requireActor();
  if (actor.organization.isOperator) notFound();
  if (!can(actor, 'users:manage')) return <Forbidden permission="users:manage" actor={actor} />;
  const t = await getTranslations('guests');
  const users = await getTranslations('users');
  const account = await getTranslations('account');
  return (
    <>
      <PageHeader
        title={t('invite')}
        description={t('lead')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: users('title'), href: paths.userManagement() },
          { label: t('title'), href: paths.guestInvitations() },
        ]}
      />
      <InviteForm
        action={inviteGuestsAction}
        roles={guestRolesFor(actor)}
        most={MOST_ADDRESSES}
        locale={await getLocale()}
      />
    </>
  );
}
