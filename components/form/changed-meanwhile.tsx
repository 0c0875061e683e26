import { useTranslations } from 'next-intl';
import { Focused } from '@/components/ui/focused';
import { Notice } from '@/components/ui/notice';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';

/** A field that differs now: as the editor first saw it, as typed, and as somebody saved it. */
export interface Difference {
  readonly label: string;
  readonly seen: string;
  readonly yours: string;
  readonly theirs: string;
}

/**
 * What somebody saved while a form was filled in, field by field, beside what was typed. The form
 * below keeps what was typed, and shows what they saved where nothing was.
 */
export function ChangedMeanwhile({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('customers.moved');
  return (
    <Focused>
      <div className="space-y-3">
        <Notice tone="warning" title={t('title')}>
          <p>{t('lead')}</p>
        </Notice>
        <Table label={t('table')}>
          <thead>
            <tr>
              <HeaderCell>{t('field')}</HeaderCell>
              <HeaderCell>{t('yours')}</HeaderCell>
              <HeaderCell>{t('theirs')}</HeaderCell>
              <HeaderCell>{t('below')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, seen, yours, theirs }) => (
              <Row key={label}>
                <RowHeaderCell>{label}</RowHeaderCell>
                <Cell className="wrap-anywhere">
                  {yours === seen ? t('untouched') : yours || '–'}
                </Cell>
                <Cell className="wrap-anywhere">{theirs || '–'}</Cell>
                <Cell>{t(yours === seen || yours === theirs ? 'takesTheirs' : 'keepsYours')}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </Focused>
  );
}
