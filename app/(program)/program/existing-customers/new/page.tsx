import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordForm } from '@/components/directory/record-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { addRecordAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('existing'))('add') };
}

export default async function AddExistingCustomerPage() {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const t = await getTranslations('existing');
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={[{ label: t('title'), href: paths.existingCustomers() }]}
      />
      <RecordForm action={addRecordAction} record={null} />
    </>
  );
}
