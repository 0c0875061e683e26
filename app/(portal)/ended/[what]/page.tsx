import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { canBegin, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { ENDINGS, type Ending } from '@/lib/refusal';

interface Props {
  params: Promise<{ what: string }>;
}

export async function generateMetadata({ params }: Props) {
  return { title: (await getTranslations('ended.title'))(await endingIn(params)) };
}

/** For whoever comes back to the page of something that has ended; it tells nothing but that. */
export default async function EndedPage({ params }: Props) {
  const actor = await requireActor();
  const what = await endingIn(params);
  const t = await getTranslations('ended');
  const { href, label } = await wayOn(actor, what);
  const again = await wayBack(actor, what);
  return (
    <>
      <PageHeader title={t(`title.${what}`)} />
      <div className="max-w-prose space-y-4">
        <p>{t(`body.${what}`)}</p>
        <div className="flex flex-wrap gap-3">
          {again === null ? null : (
            <LinkButton href={again.href} variant="primary">
              {again.label}
            </LinkButton>
          )}
          <LinkButton href={href} variant={again === null ? 'primary' : 'secondary'}>
            {label}
          </LinkButton>
        </div>
      </div>
    </>
  );
}

async function endingIn(params: Props['params']): Promise<Ending> {
  const { what } = await params;
  return ENDINGS.find((known) => known === what) ?? notFound();
}

/** How it is begun anew, by those who may; a customer, or a reseller, waits to be asked. */
async function wayBack(
  actor: Actor,
  what: Ending,
): Promise<{ href: string; label: string } | null> {
  const t = await getTranslations('invitations.titles');
  if (what === 'customer' && canBegin(actor, 'customers:invite')) {
    return { href: paths.requestRelationship(), label: t('RELATIONSHIP') };
  }
  if (what === 'partnership' && canBegin(actor, 'partnerships:invite')) {
    return { href: paths.requestPartnership(), label: t('PARTNERSHIP') };
  }
  return null;
}

/** The list in which it stood. */
async function wayOn(actor: Actor, what: Ending): Promise<{ href: string; label: string }> {
  const customers = await getTranslations('customers');
  const partnerships = await getTranslations('partnerships');
  const relationships = await getTranslations('relationships');
  switch (what) {
    case 'customer':
      // Where it says when, and by whose will.
      return { href: paths.formerCustomers(), label: customers('former.title') };
    case 'relationship':
      return { href: paths.partnerRelationships(), label: relationships('title') };
    case 'partnership':
      return actor.organization.isProvider
        ? { href: paths.indirectResellers(), label: partnerships('resellersTitle') }
        : { href: paths.indirectProviders(), label: partnerships('providersTitle') };
  }
}
