import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ReissueForm } from '@/components/partners/reissue-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getPartner } from '@/lib/domain/partners';
import { PASSWORD_LINK_HOURS, TEMPORARY_PASSWORD_HOURS } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { reissuePasswordAction } from '../../../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('reissue') };
}

/** Asks before the first password of a provider that nobody has used yet is replaced. */
export default async function ReissuePasswordPage({
  params,
}: PageProps<'/program/partners/[partnerId]/admins/[userId]/reissue'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const { partnerId, userId } = await params;
  const partner = await orNotFound(getPartner(actor, partnerId));
  const back = paths.partner(partner.id);
  const admin = partner.admins.find(({ id, isAwaited }) => id === userId && isAwaited);
  if (admin === undefined) redirect(back);
  const t = await getTranslations('programPartners');
  return (
    <>
      <PageHeader
        title={t('reissueTitle', { name: admin.name })}
        breadcrumbs={[
          { label: t('title'), href: paths.partners() },
          { label: partner.name, href: back },
        ]}
      />
      <ReissueForm
        partnerId={partner.id}
        admin={admin}
        action={reissuePasswordAction}
        hours={{ temporary: TEMPORARY_PASSWORD_HOURS, link: PASSWORD_LINK_HOURS.added }}
      />
    </>
  );
}
