'use client';

import { StatusBadge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { ExpandableRow } from '@/components/ui/expandable-row';
import { Cell, RowHeaderCell } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { TimeText, type WrittenTime } from '@/components/ui/time-text';

/** A customer as the list writes it. */
type CustomerLine = {
  readonly id: string;
  readonly name: string;
  /** The accessible name of its arrow. */
  readonly label: string;
  readonly href: string;
  readonly domain: string;
  /** The partners that serve it too, joined; empty when there is none. */
  readonly with: string;
  readonly isGranted: boolean;
  readonly since: WrittenTime;
};

type Words = Readonly<
  Record<
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
          label={row.label}
          columns={6}
          details={<CustomerDetails row={row} words={words} />}
        >
          <RowHeaderCell>
            <TextLink href={row.href}>{row.name}</TextLink>
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
        { term: words.links, value: <TextLink href={row.href}>{words.account}</TextLink> },
      ]}
    />
  );
}
