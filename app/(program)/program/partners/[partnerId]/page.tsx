import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PartnerAdmins } from '@/components/partners/partner-admins';
import { PartnerStatusBadge } from '@/components/partners/partner-status';
import { PartnerView } from '@/components/partners/partner-view';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { companyFacts } from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { getPartner, PARTNER_COUNTS_UP_TO } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';

const NOTICES = [
  'suspended',
  'reinstated',
  'registered',
  'linkSent',
  'edited',
  'reissued',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programPartners'))('partner') };
}

/** One partner: how it stands, who administers it, and what can be done about it. */
export default async function ProgramPartnerPage({
  params,
  searchParams,
}: PageProps<'/program/partners/[partnerId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:providers')) {
    return <Forbidden permission="program:providers" actor={actor} />;
  }
  const { partnerId } = await params;
  const partner = await orNotFound(getPartner(actor, partnerId));
  const { notice: asked } = await searchParams;
  const notice = NOTICES.find((known) => known === asked);
  const t = await getTranslations('programPartners');
  const { name: legalName, country: code, record } = partner;
  const location = countryName(code, await getLocale());
  const place =
    record === null
      ? null
      : companyFacts({ ...record, legalName, registrationNumber: null }, { code, name: location });
  return (
    <>
      <PageHeader
        title={partner.name}
        breadcrumbs={[{ label: t('title'), href: paths.partners() }]}
        status={<PartnerStatusBadge isSuspended={partner.isSuspended} />}
        action={
          partner.isSuspended ? (
            <LinkButton href={paths.reinstatePartner(partner.id)} variant="primary">
              {t('reinstate')}
            </LinkButton>
          ) : null
        }
        commands={
          <>
            {partner.providerSince === null || partner.resellerSince !== null ? null : (
              <LinkButton href={paths.editProvider(partner.id)} variant="subtle">
                {t('edit')}
              </LinkButton>
            )}
            {partner.isSuspended ? null : (
              <LinkButton href={paths.suspendPartner(partner.id)} variant="subtle">
                {t('suspend')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(`${notice}Notice`, { partner: partner.name })}
          </Notice>
        )}
        <PartnerView
          partner={partner}
          location={location}
          place={place}
          countedUpTo={PARTNER_COUNTS_UP_TO}
        />
        <PartnerAdmins partnerId={partner.id} admins={partner.admins} />
      </div>
    </>
  );
}
