'use client';

import { StatusBadge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { ExpandableRow } from '@/components/ui/expandable-row';
import { Cell, RowHeaderCell } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText, type WrittenTime } from '@/components/ui/time-text';
import { paths } from '@/lib/paths';
import { NAME_MARK } from './name-mark';

/** A customer as the list writes it. */
type CustomerLine = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The partners that serve it too, joined; empty when there is none. */
  readonly with: string;
  readonly isGranted: boolean;
  readonly since: WrittenTime;
};

type Words = Readonly<
  Record<
    /** The accessible name of a row's arrow, NAME_MARK in place of the name. */
    | 'expand'
    | 'id'
    | 'since'
    | 'links'
    | 'account'
    | 'reseller'
    | 'granted'
    | 'notGranted'
    | 'copy'
    | 'copied',
    string
  >
>;

/**
 * The rows of the list of customers. They are the browser's component for their weight alone: the
 * page then carries a row's data once, where a server's rows are sent as markup and as a tree.
 */
export function CustomerRows({ rows, words }: { rows: readonly CustomerLine[]; words: Words }) {
  return (
    <tbody>
      {rows.map((row) => (
        <ExpandableRow
          key={row.id}
          label={words.expand.replace(NAME_MARK, () => row.name)}
          columns={6}
          details={<CustomerDetails row={row} words={words} />}
        >
          <RowHeaderCell>
            <TextLink href={paths.customerAccount(row.id)}>{row.name}</TextLink>
          </RowHeaderCell>
          <Cell className="name">{row.domain}</Cell>
          <Cell>{words.reseller}</Cell>
          <Cell className="name">{row.with || '–'}</Cell>
          <Cell>
            <StatusBadge tone={row.isGranted ? 'success' : 'neutral'}>
              {row.isGranted ? words.granted : words.notGranted}
            </StatusBadge>
          </Cell>
        </ExpandableRow>
      ))}
    </tbody>
  );
}

function CustomerDetails({ row, words }: { row: CustomerLine; words: Words }) {
  return (
    <DescriptionList
      items={[
        {
          term: words.id,
          value: row.id,
          action: <CopyButton value={row.id} label={words.copy} copied={words.copied} />,
        },
        { term: words.since, value: <TimeText time={row.since} /> },
        {
          term: words.links,
          value: <TextLink href={paths.customerAccount(row.id)}>{words.account}</TextLink>,
        },
      ]}
    />
  );
}
