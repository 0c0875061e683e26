import { useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { PartnerRow } from '@/lib/domain/partners';
import { paths } from '@/lib/paths';
import { PartnerStatusBadge } from './partner-status';

/** Partners of a page of the list: the name leads to the partner. */
export function ProgramPartnerTable({
  rows,
}: {
  rows: readonly (PartnerRow & { readonly location: string })[];
}) {
  const t = useTranslations('programPartners');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell sort="ascending">{t('name')}</HeaderCell>
          <HeaderCell>{t('kind')}</HeaderCell>
          <HeaderCell>{t('mpnId')}</HeaderCell>
          <HeaderCell>{t('country')}</HeaderCell>
          <HeaderCell>{t('domain')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">
              <TextLink href={paths.partner(row.id)} className="inline-block py-0.5">
                {row.name}
              </TextLink>
            </RowHeaderCell>
            <Cell className="whitespace-nowrap">
              {row.isProvider ? <span className="block">{t('kinds.provider')}</span> : null}
              {row.isReseller ? <span className="block">{t('kinds.reseller')}</span> : null}
              {row.isProvider || row.isReseller ? null : t('noPartner')}
            </Cell>
            <Cell className="tabular-nums">{row.mpnId ?? '–'}</Cell>
            <Cell>{row.location}</Cell>
            <Cell className="wrap-anywhere">{row.domain}</Cell>
            <Cell>
              <PartnerStatusBadge isSuspended={row.isSuspended} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
