import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListingForm } from '@/components/listings/listing-form';
import { LogoForm } from '@/components/listings/logo-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countriesInRegionOf, findRegionalRules } from '@/lib/domain/catalog';
import { getOwnListing } from '@/lib/domain/listings';
import { countryOptions } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { editListingAction, removeLogoAction, setLogoAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('providerListing'))('title') };
}

const NOTICES = { saved: 'savedNotice', logo: 'logoNotice', noLogo: 'noLogoNotice' } as const;

/** What the provider says of itself in the public directory. */
export default async function ProviderListingPage({
  searchParams,
}: PageProps<'/account/provider-listing'>) {
  const actor = await requireActor();
  if (!can(actor, 'provider-profile:edit')) {
    return <Forbidden permission="provider-profile:edit" standing="provider" actor={actor} />;
  }
  const { notice } = await searchParams;
  const t = await getTranslations('providerListing');
  const account = await getTranslations('account');
  const { id, country } = actor.organization;
  const listing = await getOwnListing(actor);
  const near = new Set(countriesInRegionOf(await findRegionalRules(), country));
  const said =
    typeof notice === 'string' && Object.hasOwn(NOTICES, notice)
      ? NOTICES[notice as keyof typeof NOTICES]
      : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
        commands={
          <LinkButton href={paths.provider(id)} variant="subtle">
            {t('see')}
          </LinkButton>
        }
      />
      <div className="max-w-3xl space-y-6">
        {said === null ? null : (
          <Notice tone="success" live>
            {t(said)}
          </Notice>
        )}
        {actor.organization.isSuspended ? <Notice tone="warning">{t('hidden')}</Notice> : null}
        <LogoForm
          src={listing.logo === null ? null : paths.providerLogo(id, listing.logo)}
          set={setLogoAction}
          remove={removeLogoAction}
        />
        <ListingForm
          action={editListingAction}
          listing={listing}
          countries={countryOptions(await getLocale()).filter(({ value }) => near.has(value))}
        />
      </div>
    </>
  );
}
