import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IMPORT_TITLES, ImportResult } from '@/components/imports/import-result';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getImport } from '@/lib/domain/imports';
import { EXISTING_CUSTOMERS_IMPORT } from '@/lib/domain/existing-customers';
import { paths } from '@/lib/paths';
import { saveExistingCustomersImportAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('existingTitle') };
}

export default async function ExistingCustomersImportReportPage({
  params,
}: PageProps<'/program/existing-customers/import/[importId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { importId } = await params;
  const report = await orNotFound(getImport(actor, EXISTING_CUSTOMERS_IMPORT, importId));
  const t = await getTranslations('imports');
  const list = await getTranslations('existing');
  return (
    <>
      <PageHeader
        title={t(IMPORT_TITLES[report.state], { file: report.fileName })}
        breadcrumbs={[
          { label: list('title'), href: paths.existingCustomers() },
          { label: t('existingTitle'), href: paths.imports('existing-customers') },
        ]}
      />
      <ImportResult
        report={report}
        save={saveExistingCustomersImportAction}
        errorFile={`${paths.importReport('existing-customers', report.id)}/errors`}
        again={paths.imports('existing-customers')}
        list={paths.existingCustomers()}
      />
    </>
  );
}
