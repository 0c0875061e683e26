import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordForm } from '@/components/directory/record-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getExistingCustomer, recordState } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';
import { editRecordAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('existing'))('title') };
}

export default async function ExistingCustomerPage({
  params,
  searchParams,
}: PageProps<'/program/existing-customers/[recordId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { recordId } = await params;
  const record = await orNotFound(getExistingCustomer(actor, recordId));
  const { notice } = await searchParams;
  const t = await getTranslations('existing');
  return (
    <>
      <PageHeader
        title={record.name}
        description={t(`states.${recordState(record)}`)}
        breadcrumbs={[{ label: t('title'), href: paths.existingCustomers() }]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === 'added' || notice === 'saved' ? (
          <Notice tone="success" live>
            {t(notice)}
          </Notice>
        ) : null}
        <RecordForm key={record.version} action={editRecordAction} record={record} />
      </div>
    </>
  );
}
