import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { FormAction } from '@/lib/action/form-state';
import type { MissingDocument, MissingRow } from '@/lib/domain/catalog';
import { useStandingWords } from './standing-words';

/** Who has not accepted the version in force; who has to is reminded by one click. */
export function MissingTable({
  document: { id, kind },
  rows,
  remind,
  list,
}: {
  document: MissingDocument;
  /** With the country in words. */
  rows: readonly MissingRow[];
  remind: FormAction;
  /** The list's address, to come back to. */
  list: string;
}) {
  const t = useTranslations('agreementDesk');
  const words = useTranslations('agreement');
  const standing = useStandingWords();
  const isPartner = kind === 'PARTNER';
  return (
    <Table label={t('whoMissing')}>
      <thead>
        <tr>
          <HeaderCell sort="ascending">{words('organization')}</HeaderCell>
          {isPartner ? <HeaderCell>{t('mpnId')}</HeaderCell> : null}
          <HeaderCell>{t('country')}</HeaderCell>
          <HeaderCell>{t('standing')}</HeaderCell>
          <HeaderCell>{t('reminded')}</HeaderCell>
          <HeaderCell>{t('actions')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} className="*:align-middle">
            <RowHeaderCell className="min-w-40 wrap-anywhere">{row.name}</RowHeaderCell>
            {isPartner ? <Cell className="tabular-nums">{row.mpnId ?? '–'}</Cell> : null}
            <Cell>{row.country}</Cell>
            <Cell>{standing(row.standing)}</Cell>
            <Cell>
              {row.remindedAt === null ? t('neverReminded') : <LocalTime value={row.remindedAt} />}
            </Cell>
            <Cell>
              {row.standing.state === 'accepted' ? (
                t('nothingToAccept')
              ) : (
                <Form
                  action={remind}
                  idPrefix={`${row.id}-`}
                  hidden={{ documentId: id, organizationId: row.id, list }}
                  className="space-y-2"
                >
                  <SubmitButton variant="secondary">
                    {t('remind')}
                    <span className="sr-only"> {t('remindOf', { organization: row.name })}</span>
                  </SubmitButton>
                </Form>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
