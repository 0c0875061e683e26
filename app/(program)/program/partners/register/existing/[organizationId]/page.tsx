import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { MpnIdField } from '@/components/partners/provider-fields';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { DescriptionList } from '@/components/ui/description-list';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countryName } from '@/lib/domain/organizations';
import { getCandidate } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/refusal';
import { registerExistingProviderAction } from '../../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('existing') };
}

/** Asks before an organization of the portal becomes a provider. */
export default async function RegisterExistingProviderPage({
  params,
}: PageProps<'/program/partners/register/existing/[organizationId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const { organizationId } = await params;
  const candidate = await getCandidate(actor, organizationId).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'alreadyProvider') redirect(paths.partner(organizationId));
    // What stands against it is said where it is looked for.
    if (error.code === 'notFound') notFound();
    redirect(paths.findProviderCandidate());
  });
  const t = await getTranslations('programPartners');
  const common = await getTranslations('common');
  const { id, name: partner, mpnId } = candidate;
  return (
    <ConfirmPage
      title={t('confirmTitle', { partner })}
      button={t('confirmAction')}
      variant="primary"
      breadcrumbs={[
        { label: t('title'), href: paths.partners() },
        { label: t('existing'), href: paths.findProviderCandidate() },
      ]}
      lead={t('confirmLead', { partner })}
      consequences={[
        t('confirmBegins'),
        t('confirmKeeps'),
        ...(mpnId === null ? [] : [t('confirmMpn', { mpnId })]),
        t('confirmCannot'),
      ]}
      facts={
        <DescriptionList
          items={[
            { term: t('domain'), value: candidate.domain },
            { term: t('country'), value: countryName(candidate.country, await getLocale()) },
            { term: t('mpnId'), value: mpnId ?? common('notGiven') },
          ]}
        />
      }
      action={registerExistingProviderAction}
      hidden={{ organizationId: id }}
      back={paths.findProviderCandidate()}
    >
      {mpnId === null ? <MpnIdField /> : null}
    </ConfirmPage>
  );
}
