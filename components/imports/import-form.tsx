import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError, FieldHint, FieldLabel } from '@/components/ui/field-text';
import { Input } from '@/components/ui/input';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type messages from '@/lib/messages/en.json';

export type ImportColumn = keyof (typeof messages)['imports']['about'];

/** Why a file was refused before it was read. */
export const UPLOAD_REFUSALS = ['missing', 'tooMany', 'failed'] as const;

/**
 * Sends a CSV file to be checked. A plain form: the file goes to an address of its own, where it is
 * read while it arrives.
 */
export function ImportForm({
  action,
  template,
  columns,
  rows,
  megabytes,
  refused,
}: {
  action: string;
  template: string;
  columns: readonly ImportColumn[];
  /** The most that a file may have. */
  rows: number;
  megabytes: number;
  refused: (typeof UPLOAD_REFUSALS)[number] | undefined;
}) {
  const t = useTranslations('imports');
  const mark = useTranslations('form')('errorMark');
  return (
    <div className="max-w-3xl space-y-5">
      <Card className="space-y-4">
        <p>{t('lead')}</p>
        <form action={action} method="post" encType="multipart/form-data" className="space-y-4">
          <div className="space-y-1">
            <FieldLabel htmlFor="file">{t('file')}</FieldLabel>
            <FieldHint id="file-hint">{t('fileHint', { rows, megabytes })}</FieldHint>
            <FieldError
              id="file-error"
              mark={mark}
              messages={refused === undefined ? [] : [t(`refused.${refused}`)]}
            />
            <Input
              id="file"
              name="file"
              type="file"
              accept=".csv,text/csv"
              aria-invalid={refused === undefined ? undefined : true}
              aria-describedby={refused === undefined ? 'file-hint' : 'file-hint file-error'}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {t('check')}
            </Button>
            <LinkButton href={template} download>
              {t('template')}
            </LinkButton>
          </div>
        </form>
      </Card>
      <section className="space-y-3">
        <h2 className="text-base font-semibold">{t('columns')}</h2>
        <Table label={t('columns')} wraps>
          <thead>
            <tr>
              <HeaderCell>{t('column')}</HeaderCell>
              <HeaderCell>{t('meaning')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {columns.map((name) => (
              <Row key={name}>
                <RowHeaderCell>
                  <code>
                    {name.split(/(?=[A-Z])/).map((part) => (
                      <Fragment key={part}>
                        <wbr />
                        {part}
                      </Fragment>
                    ))}
                  </code>
                </RowHeaderCell>
                <Cell>{t(`about.${name}`)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </section>
    </div>
  );
}
