import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { Region } from '@/lib/domain/catalog';

/** Each region with its countries, those where nothing is sold last. */
export function RegionTable({
  rows,
}: {
  rows: readonly { readonly region: Region | null; readonly countries: readonly string[] }[];
}) {
  const t = useTranslations('regionalRules');
  const names = useTranslations('regions');
  return (
    <Table label={t('inForce')} wraps>
      <thead>
        <tr>
          <HeaderCell>{t('region')}</HeaderCell>
          <HeaderCell>{t('countries')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ region, countries }) => (
          <Row key={region}>
            <RowHeaderCell>
              {region === null ? t('notSold') : names(region)}
              <span className="block font-normal text-muted">
                {t('count', { count: countries.length })}
              </span>
            </RowHeaderCell>
            <Cell>{countries.length === 0 ? '–' : countries.join(', ')}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
