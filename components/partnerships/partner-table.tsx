import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { ListHead } from '@/components/ui/list-head';
import { orderedBy } from '@/components/ui/list-table';
import type { ListProps } from '@/components/ui/list-toolbar';
import { LocalTime } from '@/components/ui/local-time';
import { Cell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import type { PartnershipRow } from '@/lib/domain/partnerships';
import { paths } from '@/lib/paths';

/** What the reader may do with each row. */
export interface PartnerActions {
  readonly invite: boolean;
  readonly add: boolean;
  readonly withdraw: boolean;
  readonly grant: boolean;
  readonly remove: boolean;
}

export type PartnerListRow = PartnershipRow & { readonly location: string };

/** Providers or resellers with location and MPN ID, and what can be done with each. */
export function PartnerTable({
  label,
  partnerHeading,
  list,
  rows,
  actions,
}: {
  label: string;
  partnerHeading: string;
  list: ListProps;
  rows: readonly PartnerListRow[];
  actions: PartnerActions;
}) {
  const t = useTranslations('partnerships');
  return (
    <Table label={label}>
      <ListHead
        headings={[
          orderedBy(list, 'name', partnerHeading),
          { label: t('location') },
          { label: t('mpnId') },
          orderedBy(list, 'since', t('since')),
          { label: t('actions') },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeaderCell className="min-w-40 wrap-anywhere">
              {row.partner.name}
              {row.accessWithdrawnAt === null ? null : (
                <span className="mt-1 block">
                  <Badge>{t('accessWithdrawn')}</Badge>
                </span>
              )}
            </RowHeaderCell>
            <Cell>{row.location}</Cell>
            <Cell className="tabular-nums">{row.partner.mpnId ?? '–'}</Cell>
            <Cell>
              <LocalTime value={row.startedAt} show="date" />
            </Cell>
            <Cell>
              <RowActions row={row} actions={actions} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function RowActions({ row, actions }: { row: PartnerListRow; actions: PartnerActions }) {
  const t = useTranslations('partnerships');
  const of = <span className="sr-only"> {row.partner.name}</span>;
  return (
    <div className="-mx-3 -my-1.5 flex flex-wrap *:text-accent">
      <LinkButton href={paths.sharedCustomers(row.id)} variant="subtle">
        {t('viewCustomers')}
        {of}
      </LinkButton>
      {actions.invite ? (
        <LinkButton href={paths.inviteNewCustomers(row.id)} variant="subtle">
          {t('inviteCustomers')}
          {of}
        </LinkButton>
      ) : null}
      {actions.add ? (
        <LinkButton href={paths.addCustomerFor(row.id)} variant="subtle">
          {t('addCustomer')}
          {of}
        </LinkButton>
      ) : null}
      {actions.withdraw && row.accessWithdrawnAt === null ? (
        <LinkButton href={paths.withdrawAccess(row.id)} variant="subtle">
          {t('withdrawAccess')}
          {of}
        </LinkButton>
      ) : null}
      {actions.grant && row.accessWithdrawnAt !== null ? (
        <LinkButton href={paths.grantAccess(row.id)} variant="subtle">
          {t('grantAccess')}
          {of}
        </LinkButton>
      ) : null}
      {actions.remove ? (
        <LinkButton href={paths.removePartnership(row.id)} variant="subtle">
          {t('remove')}
          {of}
        </LinkButton>
      ) : null}
    </div>
  );
}
