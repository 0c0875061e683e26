import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActingForBanner } from '@/components/shell/acting-for';
import { PageHeader } from '@/components/shell/page-header';
import { Tabs } from '@/components/ui/tabs';
import { can, type Subject } from '@/lib/access';
import { paths } from '@/lib/paths';

interface Customer {
  readonly customerId: string;
  readonly customerName: string;
}

/** The head of the parts of a customer's record: for whom one acts, and the way to the others. */
export function CustomerHeader({
  customer: { customerId, customerName },
  reader,
  title,
  commands,
}: {
  customer: Customer;
  reader: Subject;
  title: string;
  commands?: ReactNode;
}) {
  const t = useTranslations('customers');
  return (
    <>
      <ActingForBanner organization={customerName} />
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t('title'), href: paths.customers() }]}
        commands={commands}
      />
      <div className="mb-4">
        <Tabs
          label={t('record')}
          items={[
            { label: t('account'), href: paths.customerAccount(customerId) },
            ...(can(reader, 'audit:view')
              ? [{ label: t('activity'), href: paths.customerActivity(customerId) }]
              : []),
          ]}
        />
      </div>
    </>
  );
}

/** The head of a page on which something of a customer's record is changed. */
export function CustomerActHeader({
  customer: { customerId, customerName },
  title,
  description,
}: {
  customer: Customer;
  title: string;
  description?: string;
}) {
  const t = useTranslations('customers');
  return (
    <>
      <ActingForBanner organization={customerName} />
      <PageHeader
        title={title}
        description={description}
        breadcrumbs={[
          { label: t('title'), href: paths.customers() },
          { label: customerName, href: paths.customerAccount(customerId) },
        ]}
      />
    </>
  );
}
