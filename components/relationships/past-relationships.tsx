import { useTranslations } from 'next-intl';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { PastRelationship } from '@/lib/domain/customers';

/** The partners that the customer once authorized, and who ended it. */
export function PastRelationships({
  relationships,
}: {
  relationships: readonly PastRelationship[];
}) {
  const t = useTranslations('relationships');
  return (
    <section className="mt-8 max-w-3xl space-y-3">
      <h2 className="text-lg font-semibold">{t('pastTitle')}</h2>
      <Table label={t('pastTitle')}>
        <thead>
          <tr>
            <HeaderCell>{t('partner')}</HeaderCell>
            <HeaderCell>{t('since')}</HeaderCell>
            <HeaderCell>{t('until')}</HeaderCell>
            <HeaderCell>{t('endedByHeading')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {relationships.map(({ id, partner, startedAt, endedAt, endedBy }) => (
            <Row key={id}>
              <RowHeaderCell className="min-w-32 wrap-anywhere">
                {partner.name}
                <span className="block font-normal text-muted">{t(partner.kind)}</span>
              </RowHeaderCell>
              <Cell>
                <LocalTime value={startedAt} show="date" />
              </Cell>
              <Cell>
                <LocalTime value={endedAt} show="date" />
              </Cell>
              <Cell>{t(`endedBy.${endedBy}`)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
