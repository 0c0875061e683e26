import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportForm, UPLOAD_REFUSALS } from '@/components/imports/import-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Suspended } from '@/components/shell/suspended';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { MOST_IMPORTED_REQUESTS, REQUEST_COLUMNS } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';

export async function generateMetadata({
  searchParams,
}: PageProps<'/customers/requests/import'>): Promise<Metadata> {
  const title = (await getTranslations('customers.import'))('title');
  const { refused } = await searchParams;
  const prefix = (await getTranslations('form'))('errorPrefix');
  return { title: refused === undefined ? title : `${prefix} ${title}` };
}

/** Asks many customers by a file, each by an invitation of its own. */
export default async function ImportRequestsPage({
  searchParams,
}: PageProps<'/customers/requests/import'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  if (actor.organization.isSuspended) return <Suspended organization={actor.organization.name} />;
  const { refused } = await searchParams;
  const t = await getTranslations('customers');
  return (
    <>
      <PageHeader
        title={t('import.title')}
        description={t('import.lead')}
        breadcrumbs={[
          { label: t('title'), href: paths.customers() },
          { label: t('requests'), href: paths.customerInvitations() },
        ]}
      />
      <ImportForm
        action="/upload/customer-requests"
        template={paths.requestsImportTemplate()}
        columns={REQUEST_COLUMNS.map(({ name }) => name)}
        rows={MOST_IMPORTED_REQUESTS}
        megabytes={1}
        refused={UPLOAD_REFUSALS.find((why) => why === refused)}
      />
    </>
  );
}
