import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { IMPORT_TITLES, ImportResult } from '@/components/imports/import-result';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getImport } from '@/lib/domain/imports';
import { REQUESTS_IMPORT } from '@/lib/domain/invitations';
import { paths } from '@/lib/paths';
import { sendRequestsImportAction } from '../../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers.import'))('title') };
}

/** What was found in a file of customers; from here they are asked, all at once. */
export default async function RequestsImportPage({
  params,
}: PageProps<'/customers/requests/import/[importId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'customers:invite')) {
    return <Forbidden permission="customers:invite" actor={actor} />;
  }
  const { importId } = await params;
  const report = await orNotFound(getImport(actor, REQUESTS_IMPORT, importId));
  const t = await getTranslations('customers');
  const imports = await getTranslations('imports');
  return (
    <>
      <PageHeader
        title={imports(IMPORT_TITLES[report.state], { file: report.fileName })}
        breadcrumbs={[
          { label: t('requests'), href: paths.customerInvitations() },
          { label: t('import.title'), href: paths.importRequests() },
        ]}
      />
      <ImportResult
        report={report}
        saved={t('import.sent', { count: report.added, known: report.same })}
        saveForm={
          <Form
            action={sendRequestsImportAction}
            title={t('import.send', { count: report.added })}
            hidden={{ importId: report.id }}
          >
            <p>{t('import.before', { count: report.added, known: report.same })}</p>
            <FormActions>
              <SubmitButton>{t('import.send', { count: report.added })}</SubmitButton>
              <LinkButton href={paths.importRequests()}>{imports('again')}</LinkButton>
            </FormActions>
          </Form>
        }
        errorFile={`${paths.requestsImport(report.id)}/errors`}
        again={paths.importRequests()}
        list={paths.customerInvitations()}
      />
    </>
  );
}
