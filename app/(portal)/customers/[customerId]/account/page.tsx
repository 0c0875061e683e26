import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrivilegesBadge } from '@/components/customers/privileges-badge';
import { ActingForBanner } from '@/components/shell/acting-for';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getCustomer } from '@/lib/domain/customers';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';

/** The customer the page is about; read once for its title and itself. */
const loadCustomer = cache(async (id: string) => orNotFound(getCustomer(await requireActor(), id)));

export async function generateMetadata({ params }: { params: Promise<{ customerId: string }> }) {
  const t = await getTranslations('customers');
  if (!can(await requireActor(), 'customers:list')) return { title: t('account') };
  const { customerName } = await loadCustomer((await params).customerId);
  return { title: t('accountOf', { name: customerName }) };
}

/** A customer's Account: what it is, through whom it is served, what it granted. */
export default async function CustomerAccountPage({
  params,
}: {
  params: Promise<{ customerId: string }>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  const t = await getTranslations('customers');
  const common = await getTranslations('common');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const locale = await getLocale();
  return (
    <>
      <ActingForBanner organization={record.customerName} />
      <PageHeader
        title={t('accountOf', { name: record.customerName })}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
        commands={
          can(actor, 'customers:remove') ? (
            <LinkButton href={paths.removeCustomer(customerId)} variant="subtle">
              {t('remove')}
            </LinkButton>
          ) : null
        }
      />
      <div className="max-w-3xl space-y-4">
        <Section title={t('company')}>
          <DescriptionList
            items={[
              { term: t('name'), value: record.customerName },
              { term: t('domain'), value: record.customerDomain },
              { term: t('country'), value: countryName(record.country, locale) },
              {
                term: t('id'),
                value: customerId,
                action: (
                  <CopyButton value={customerId} label={common('copy')} copied={common('copied')} />
                ),
              },
            ]}
          />
        </Section>
        <Section title={t('relationship')}>
          <DescriptionList
            items={[
              { term: t('kind'), value: t(`capacity.${record.capacity}`) },
              { term: t('since'), value: <LocalTime value={record.startedAt} /> },
              {
                term: t('with'),
                value: record.with.map((partner) => partner.name).join(', ') || t('withNobody'),
              },
              {
                term: t('privileges'),
                value: <PrivilegesBadge granted={record.privilegesSince !== null} />,
              },
              {
                term: t('agreement'),
                value:
                  record.accepted === null ? (
                    t('agreementState.missing')
                  ) : (
                    <>
                      {t('agreementVersion', { version: record.accepted.version })}{' '}
                      <LocalTime value={new Date(record.accepted.acceptedAt)} show="date" />
                      {record.agreement === 'renewal' ? ` · ${t('agreementState.renewal')}` : ''}
                    </>
                  ),
              },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
