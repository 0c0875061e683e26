import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/action/form-state';
import type { ImportReport } from '@/lib/domain/imports';

/** The title of a file's page, by what became of it. */
export const IMPORT_TITLES = {
  READING: 'brokenTitle',
  UNREADABLE: 'unreadableTitle',
  CHECKED: 'resultTitle',
  SAVED: 'savedTitle',
} as const;

/** What was found in a file, and what can be done with it. */
export function ImportResult({
  report,
  save,
  saveForm,
  saved,
  counts,
  errorFile,
  again,
  list,
}: {
  report: ImportReport;
  save?: FormAction;
  /** Instead of `save`, where saving takes more than a button. */
  saveForm?: ReactNode;
  /** What to say of a saved file, where it is more than that it is saved. */
  saved?: string;
  /** How many lines do what, where they cannot all add, change and leave alike. */
  counts?: string;
  errorFile: string;
  again: string;
  list: string;
}) {
  const t = useTranslations('imports');
  const canSave =
    report.state === 'CHECKED' && report.wrong === 0 && report.added + report.changed > 0;
  const isJudged = report.state === 'CHECKED' || report.state === 'SAVED';
  return (
    <div className="max-w-3xl space-y-5">
      <Verdict report={report} saved={saved ?? t('savedBody')} />
      {isJudged ? <p className="font-semibold">{counts ?? t('counts', countsOf(report))}</p> : null}
      {canSave && saveForm !== undefined ? (
        saveForm
      ) : canSave && save !== undefined ? (
        <Form action={save} title={t('save')} hidden={{ importId: report.id }}>
          <FormActions>
            <SubmitButton>{t('save')}</SubmitButton>
            <LinkButton href={again}>{t('again')}</LinkButton>
          </FormActions>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {report.wrong > 0 ? (
            <LinkButton href={errorFile} variant="primary" download>
              {t('errorFile')}
            </LinkButton>
          ) : null}
          <LinkButton href={again}>{t('again')}</LinkButton>
          <LinkButton href={list}>{t('toList')}</LinkButton>
        </div>
      )}
      {report.errors.length > 0 ? <WrongLines report={report} /> : null}
    </div>
  );
}

function countsOf({ added, changed, same }: ImportReport) {
  return { added, changed, same };
}

function Verdict({ report, saved }: { report: ImportReport; saved: string }) {
  const t = useTranslations('imports');
  const { state, problem, wrong, added, changed } = report;
  if (problem !== null) {
    return <Notice tone="danger">{t(`problems.${problem.code}`, problem.params)}</Notice>;
  }
  if (state === 'SAVED') return <Notice tone="success">{saved}</Notice>;
  if (state !== 'CHECKED') return <Notice tone="warning">{t('brokenBody')}</Notice>;
  if (wrong > 0) return <Notice tone="danger">{t('wrong', { count: wrong })}</Notice>;
  return (
    <Notice tone={added + changed > 0 ? 'info' : 'success'}>
      {added + changed > 0 ? t('ready') : t('nothing')}
    </Notice>
  );
}

function WrongLines({ report: { errors, wrong } }: { report: ImportReport }) {
  const t = useTranslations('imports');
  return (
    <section className="space-y-3">
      <h2 className="text-base font-semibold">{t('errors')}</h2>
      {wrong > errors.length ? <p>{t('firstErrors', { count: errors.length })}</p> : null}
      <Table label={t('errors')} wraps>
        <thead>
          <tr>
            <HeaderCell>{t('line')}</HeaderCell>
            <HeaderCell>{t('error')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ line, issues }) => (
            <Row key={line}>
              <RowHeaderCell>{line}</RowHeaderCell>
              <Cell className="wrap-anywhere">
                {issues.map(({ column, code, params }) => (
                  <p key={`${column} ${code}`}>{t(`issues.${code}`, { ...params, column })}</p>
                ))}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
