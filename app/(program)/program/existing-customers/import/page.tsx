import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportForm, UPLOAD_REFUSALS } from '@/components/imports/import-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { EXISTING_CUSTOMER_COLUMNS } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';

export async function generateMetadata({
  searchParams,
}: PageProps<'/program/existing-customers/import'>): Promise<Metadata> {
  const title = (await getTranslations('imports'))('existingTitle');
  const { refused } = await searchParams;
  const prefix = (await getTranslations('form'))('errorPrefix');
  return { title: refused === undefined ? title : `${prefix} ${title}` };
}

export default async function ExistingCustomersImportPage({
  searchParams,
}: PageProps<'/program/existing-customers/import'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { refused } = await searchParams;
  const t = await getTranslations('imports');
  const list = await getTranslations('existing');
  return (
    <>
      <PageHeader
        title={t('existingTitle')}
        breadcrumbs={[{ label: list('title'), href: paths.existingCustomers() }]}
      />
      <ImportForm
        action="/upload/existing-customers"
        template={`${paths.imports('existing-customers')}/template`}
        columns={EXISTING_CUSTOMER_COLUMNS.map(({ name }) => name)}
        rows={200_000}
        megabytes={32}
        refused={UPLOAD_REFUSALS.find((why) => why === refused)}
      />
    </>
  );
}
