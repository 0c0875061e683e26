'use client';

import { useMemo, type ReactNode } from 'react';
import { StatusBadge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { useIsLive } from '@/components/ui/live';
import { OpenedRow } from '@/components/ui/opened-row';
import { unpack, type Packed } from '@/components/ui/packed';
import { TextLink } from '@/components/ui/text-link';
import { TickCell } from '@/components/ui/tick-cell';
import { TimeText, type WrittenTime } from '@/components/ui/time-text';
import type { CustomerColumn } from '@/lib/domain/customers/schema';
import { paths } from '@/lib/paths';
import { ID_MARK, NAME_MARK } from '@/components/ui/marks';

/** A customer as the list writes it. */
type CustomerLine = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The partners that serve it too. */
  readonly with: readonly { readonly id: string; readonly name: string }[];
  readonly capacity: 'provider' | 'reseller' | 'both';
  readonly isGranted: boolean;
  readonly agreement: 'accepted' | 'renewal' | 'missing';
  readonly tags: readonly string[];
  readonly isSelected: boolean;
  readonly since: WrittenTime;
};

type Words = Readonly<
  Record<
    /** The accessible name of a row's arrow, NAME_MARK in place of the name. */
    | 'expand'
    /** "Only those with" a partner, NAME_MARK in place of its name. */
    | 'onlyWith'
    /** "Select" a customer, NAME_MARK in place of its name. */
    | 'select'
    | 'id'
    | 'since'
    | 'with'
    | 'account'
    | CustomerLine['capacity']
    | 'granted'
    | 'notGranted'
    | CustomerLine['agreement']
    | 'copy'
    | 'copied',
    string
  >
>;

export type CustomerLines = {
  readonly rows: readonly CustomerLine[];
  /** The ones that are shown, in their order. */
  readonly columns: readonly CustomerColumn[];
  /** The address of the list narrowed to what a partner serves too, ID_MARK in place of its id. */
  readonly partnerHref: string;
  /** The address of the list narrowed to a tag, ID_MARK in its place. */
  readonly tagHref: string;
  /** Whether rows have boxes, for a form around the table. */
  readonly canSelect: boolean;
  readonly words: Words;
};

const TONES = { accepted: 'success', renewal: 'warning', missing: 'neutral' } as const;

/**
 * The rows of the list of customers. They are the browser's component for their weight alone: the
 * page then carries a row's data once, where a server's rows are sent as markup and as a tree. Their
 * cells are plain elements for the same reason: a component for each would be two hundred a page.
 */
export function CustomerRows({ packed }: { packed: Packed<CustomerLines> }) {
  const { rows, canSelect, ...props } = useMemo(() => unpack(packed), [packed]);
  const { columns, words } = props;
  const isLive = useIsLive();
  return (
    <tbody>
      {rows.map((row, index) => (
        <OpenedRow
          key={row.id}
          label={words.expand.replace(NAME_MARK, () => row.name)}
          columns={(canSelect ? 3 : 2) + columns.length}
          isLive={isLive}
          details={() => <CustomerDetails row={row} {...props} />}
        >
          {canSelect ? (
            <TickCell
              row={row}
              page={index === 0 ? rows : null}
              label={words.select.replace(NAME_MARK, () => row.name)}
            />
          ) : null}
          <th scope="row">
            <TextLink href={paths.customerAccount(row.id)}>{row.name}</TextLink>
          </th>
          {columns.map((column) => cellOf(column, row, props))}
        </OpenedRow>
      ))}
    </tbody>
  );
}

function cellOf(
  column: CustomerColumn,
  row: CustomerLine,
  props: Pick<CustomerLines, 'words' | 'tagHref' | 'partnerHref'>,
): ReactNode {
  const { words, tagHref } = props;
  switch (column) {
    case 'domain':
      return (
        <td key={column} className="name">
          {row.domain}
        </td>
      );
    case 'relationship':
      return <td key={column}>{words[row.capacity]}</td>;
    case 'with':
      return (
        <td key={column} className="name">
          {row.with.length === 0 ? '–' : partnerLinks(row, props)}
        </td>
      );
    case 'privileges':
      return (
        <td key={column}>
          <StatusBadge tone={row.isGranted ? 'success' : 'neutral'}>
            {row.isGranted ? words.granted : words.notGranted}
          </StatusBadge>
        </td>
      );
    case 'agreement':
      return (
        <td key={column}>
          <StatusBadge tone={TONES[row.agreement]}>{words[row.agreement]}</StatusBadge>
        </td>
      );
    case 'tags':
      return (
        <td key={column} className="tags">
          {row.tags.map((tag) => (
            <TextLink
              key={tag}
              href={tagHref.replace(ID_MARK, () => encodeURIComponent(tag))}
              className="me-2 inline-block"
            >
              {tag}
            </TextLink>
          ))}
        </td>
      );
    case 'since':
      return (
        <td key={column}>
          <TimeText time={row.since} />
        </td>
      );
  }
}

/** The partners that serve it too, each leading to the list of what it serves. */
function partnerLinks(
  row: CustomerLine,
  { partnerHref, words }: Pick<CustomerLines, 'partnerHref' | 'words'>,
): ReactNode {
  return row.with.map(({ id, name }) => (
    <TextLink
      key={id}
      href={partnerHref.replace(ID_MARK, id)}
      aria-label={words.onlyWith.replace(NAME_MARK, () => name)}
      className="me-2 inline-block"
    >
      {name}
    </TextLink>
  ));
}

/** Its id and the ways on from it; what a column says already is not said again. */
function CustomerDetails({
  row,
  columns,
  partnerHref,
  words,
}: Pick<CustomerLines, 'columns' | 'partnerHref' | 'words'> & { row: CustomerLine }) {
  return (
    <DescriptionList
      items={[
        {
          term: words.id,
          value: row.id,
          action: (
            <>
              <CopyButton value={row.id} label={words.copy} copied={words.copied} />
              <TextLink href={paths.customerAccount(row.id)} className="mx-3">
                {words.account}
              </TextLink>
            </>
          ),
        },
        ...(columns.includes('since')
          ? []
          : [{ term: words.since, value: <TimeText time={row.since} /> }]),
        ...(columns.includes('with') || row.with.length === 0
          ? []
          : [{ term: words.with, value: partnerLinks(row, { partnerHref, words }) }]),
      ]}
    />
  );
}
