import { getLocale, getTranslations } from 'next-intl/server';
import { CustomerHeader } from '@/components/customers/customer-header';
import {
  AgreementSection,
  CompanySection,
  ContactSection,
  RelationshipSection,
  SupportSection,
  TagSection,
} from '@/components/customers/record-sections';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can, mayEditBillingName } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { formatPhone } from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { loadCustomer } from '../load';

export async function generateMetadata({ params }: PageProps<'/customers/[customerId]/account'>) {
  const t = await getTranslations('customers');
  if (!can(await requireActor(), 'customers:list')) return { title: t('account') };
  const { customerName } = await loadCustomer((await params).customerId);
  return { title: t('accountOf', { name: customerName }) };
}

const NOTICES = {
  edited: 'editedNotice',
  tagged: 'taggedNotice',
  supportAssigned: 'supportAssignedNotice',
  added: 'addedNotice',
} as const;

/** A customer's Account: what it is, what it granted, and what the partner notes of it. */
export default async function CustomerAccountPage({
  params,
  searchParams,
}: PageProps<'/customers/[customerId]/account'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:list')) return <Forbidden permission="customers:list" actor={actor} />;
  const t = await getTranslations('customers');
  const { customerId } = await params;
  const record = await loadCustomer(customerId);
  const { notice } = await searchParams;
  const said = typeof notice === 'string' && Object.hasOwn(NOTICES, notice);
  const { phone } = record.account;
  return (
    <>
      <CustomerHeader
        customer={record}
        reader={actor}
        title={t('accountOf', { name: record.customerName })}
        commands={
          can(actor, 'customers:remove') ? (
            <LinkButton href={paths.removeCustomer(customerId)} variant="subtle">
              {t('remove')}
            </LinkButton>
          ) : null
        }
      />
      <div className="max-w-3xl space-y-4">
        {said ? (
          <Notice tone="success" live>
            {t(NOTICES[notice as keyof typeof NOTICES])}
          </Notice>
        ) : null}
        <CompanySection record={record} country={countryName(record.country, await getLocale())} />
        <RelationshipSection record={record} />
        <AgreementSection record={record} />
        <ContactSection
          record={record}
          phone={phone === null ? null : formatPhone(phone)}
          mayEdit={can(actor, 'customers:edit')}
          mayBill={mayEditBillingName(actor)}
        />
        {actor.organization.isProvider ? (
          <SupportSection
            record={record}
            own={actor.organization.name}
            mayAssign={can(actor, 'support-contact:assign')}
          />
        ) : null}
        <TagSection record={record} mayTag={can(actor, 'customers:tag')} />
      </div>
    </>
  );
}
