import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IMPORT_TITLES, ImportResult } from '@/components/imports/import-result';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getImport } from '@/lib/domain/imports';
import { DIRECTORY_IMPORT } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';
import { saveDirectoryImportAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('directoryTitle') };
}

export default async function DirectoryImportReportPage({
  params,
}: PageProps<'/program/membership/import/[importId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { importId } = await params;
  const report = await orNotFound(getImport(actor, DIRECTORY_IMPORT, importId));
  const t = await getTranslations('imports');
  const list = await getTranslations('directory');
  return (
    <>
      <PageHeader
        title={t(IMPORT_TITLES[report.state], { file: report.fileName })}
        breadcrumbs={[
          { label: list('title'), href: paths.membershipDirectory() },
          { label: t('directoryTitle'), href: paths.imports('membership') },
        ]}
      />
      <ImportResult
        report={report}
        save={saveDirectoryImportAction}
        errorFile={`${paths.importReport('membership', report.id)}/errors`}
        again={paths.imports('membership')}
        list={paths.membershipDirectory()}
      />
    </>
  );
}
