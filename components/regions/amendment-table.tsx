import { useTranslations } from 'next-intl';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { Amendment } from '@/lib/domain/catalog';

/** What was amended, by whom and why, the newest first. */
export function AmendmentTable({
  rows,
}: {
  rows: readonly (Amendment & { readonly countryName: string })[];
}) {
  const t = useTranslations('regionalRules');
  const names = useTranslations('regions');
  const named = (region: Amendment['toRegion']) => (region === null ? t('notSold') : names(region));
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{t('amendments')}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t('noAmendments')}</p>
      ) : (
        <Table label={t('amendments')}>
          <thead>
            <tr>
              <HeaderCell>{t('country')}</HeaderCell>
              <HeaderCell>{t('from')}</HeaderCell>
              <HeaderCell>{t('to')}</HeaderCell>
              <HeaderCell>{t('when')}</HeaderCell>
              <HeaderCell>{t('by')}</HeaderCell>
              <HeaderCell>{t('note')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.version}>
                <RowHeaderCell>{row.countryName}</RowHeaderCell>
                <Cell>{named(row.fromRegion)}</Cell>
                <Cell>{named(row.toRegion)}</Cell>
                <Cell>
                  <LocalTime value={row.amendedAt} />
                </Cell>
                <Cell className="wrap-anywhere">{row.amendedByName}</Cell>
                <Cell className="min-w-40 wrap-anywhere">{row.note ?? '–'}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
