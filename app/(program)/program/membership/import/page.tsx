import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportForm, UPLOAD_REFUSALS } from '@/components/imports/import-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { DIRECTORY_COLUMNS } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

export async function generateMetadata({
  searchParams,
}: PageProps<'/program/membership/import'>): Promise<Metadata> {
  const title = (await getTranslations('imports'))('directoryTitle');
  const { refused } = await searchParams;
  const prefix = (await getTranslations('form'))('errorPrefix');
  return { title: refused === undefined ? title : `${prefix} ${title}` };
}

export default async function DirectoryImportPage({
  searchParams,
}: PageProps<'/program/membership/import'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { refused } = await searchParams;
  const t = await getTranslations('imports');
  const list = await getTranslations('directory');
  return (
    <>
      <PageHeader
        title={t('directoryTitle')}
        breadcrumbs={[{ label: list('title'), href: paths.membershipDirectory() }]}
      />
      <ImportForm
        action="/upload/membership"
        template={`${paths.imports('membership')}/template`}
        columns={DIRECTORY_COLUMNS.map(({ name }) => name)}
        rows={200_000}
        megabytes={32}
        refused={UPLOAD_REFUSALS.find((why) => why === refused)}
      />
    </>
  );
}
