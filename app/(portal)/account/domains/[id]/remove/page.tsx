import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConfirmEnd } from '@/components/invitations/confirm-end';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getRemovableDomain } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { removeDomainAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('domains'))('remove') };
}

/** Asks before a domain is given up; while users sign in on it, says what to do first. */
export default async function RemoveDomainPage({
  params,
}: PageProps<'/account/domains/[id]/remove'>) {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-domains')) {
    return <Forbidden permission="organization:manage-domains" actor={actor} />;
  }
  const { id, name, users } = await orNotFound(getRemovableDomain(actor, (await params).id));
  const t = await getTranslations('domains');
  const back = { label: t('title'), href: paths.domains() };
  if (users > 0) {
    return (
      <>
        <PageHeader title={t('remove')} description={name} breadcrumbs={[back]} />
        <EmptyState
          title={t('inUseTitle', { users, domain: name })}
          action={
            <LinkButton href={paths.userManagement({ q: `@${name}` })}>{t('inUseList')}</LinkButton>
          }
        >
          <p>{t('inUse')}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <ConfirmEnd
      title={t('remove')}
      lead={t('removeLead', { domain: name })}
      consequences={[
        t('removeNames', { domain: name }),
        t('removeOthers'),
        t('removeGuests'),
        t('removeAgain'),
      ]}
      subjectId={id}
      action={removeDomainAction}
      back={back}
    />
  );
}
