import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { can, hasStanding } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { managing } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountSettingsPage() {
  const actor = await requireActor();
  const t = await getTranslations('account');
  const cards = [
    {
      key: 'organization',
      href: paths.organizationProfile(),
      shown: can(actor, 'organization:view-profile') || can(actor, 'organization:edit-tax'),
    },
    {
      key: 'domains',
      href: paths.domains(),
      shown: can(actor, 'organization:manage-domains'),
    },
    {
      key: 'signIn',
      href: paths.issuer(),
      shown: can(actor, 'organization:manage-sign-in'),
    },
    {
      key: 'listing',
      href: paths.providerListing(),
      shown: can(actor, 'provider-profile:edit'),
    },
    {
      key: 'mpnId',
      href: paths.mpnId(),
      shown: can(actor, 'organization:view-profile') && !actor.organization.isOperator,
    },
    {
      key: 'agreement',
      href: paths.agreement(),
      shown: can(actor, 'agreement:view') && hasStanding(actor.organization, 'partner'),
    },
    {
      key: 'users',
      href: paths.userManagement(),
      shown: can(actor, managing(actor, 'users:list')),
    },
    { key: 'security', href: paths.security(), shown: true },
    { key: 'myAccess', href: paths.myAccess(), shown: true },
    { key: 'myProfile', href: paths.myProfile(), shown: true },
  ] as const;
  return (
    <>
      <PageHeader title={t('title')} />
      <ul className="grid gap-4 sm:grid-cols-2">
        {cards
          .filter(({ shown }) => shown)
          .map(({ key, href }) => (
            <li key={key}>
              <Card className="h-full space-y-1">
                <h2 className="font-semibold">
                  <TextLink href={href} className="inline-block py-0.5">
                    {t(`${key}.title`)}
                  </TextLink>
                </h2>
                <p className="text-muted">{t(`${key}.body`)}</p>
              </Card>
            </li>
          ))}
      </ul>
    </>
  );
}
