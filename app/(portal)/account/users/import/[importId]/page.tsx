import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IMPORT_TITLES, ImportResult } from '@/components/imports/import-result';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { Notice } from '@/components/ui/notice';
import { AskFirst } from '@/components/users/ask-first';
import { SaveUsers } from '@/components/users/save-users';
import { can, hasRecentProof } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getImport } from '@/lib/domain/imports';
import { managing, TEMPORARY_PASSWORD_HOURS, usersImport } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { confirmUsersImportAction } from '../../actions';

const REFUSALS = ['importHasErrors', 'importOutdated', 'tooManyRequests', 'proofNeeded'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.import'))('title') };
}

/** What was found in a file of users; saving it answers with their temporary passwords, once. */
export default async function UsersImportPage({
  params,
  searchParams,
}: PageProps<'/account/users/import/[importId]'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:manage');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const report = await orNotFound(getImport(actor, usersImport(actor), (await params).importId));
  const { refused } = await searchParams;
  const t = await getTranslations('users.import');
  const imports = await getTranslations('imports');
  const users = await getTranslations('users');
  const account = await getTranslations('account');
  const why = REFUSALS.find((code) => code === refused);
  const refusals = await getTranslations('refusals');
  return (
    <>
      <PageHeader
        title={imports(IMPORT_TITLES[report.state], { file: report.fileName })}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: users('title'), href: paths.userManagement() },
          { label: t('title'), href: paths.importUsers() },
        ]}
      />
      {refused === undefined || report.state === 'SAVED' ? null : (
        <div className="mb-5 max-w-3xl">
          <Notice tone="danger" live>
            {why === undefined ? t('failed') : refusals(why, { wait: 'later' })}
          </Notice>
        </div>
      )}
      <ImportResult
        report={report}
        saved={t('saved', { hours: TEMPORARY_PASSWORD_HOURS })}
        counts={t('counts', { count: report.added })}
        saveForm={
          hasRecentProof(actor) ? (
            <SaveUsers
              action={paths.saveUsersImport(report.id)}
              again={paths.importUsers()}
              words={{
                title: t('beforeTitle'),
                before: [
                  t('before1', { count: report.added }),
                  t('before2'),
                  t('before3', { hours: TEMPORARY_PASSWORD_HOURS }),
                ],
                button: t('save', { count: report.added }),
                pending: t('pending'),
                again: imports('again'),
                lost: t('lost'),
              }}
            />
          ) : (
            <AskFirst importId={report.id} action={confirmUsersImportAction} />
          )
        }
        errorFile={`${paths.usersImport(report.id)}/errors`}
        again={paths.importUsers()}
        list={paths.userManagement()}
      />
    </>
  );
}
