'use client';

import { useMemo } from 'react';
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge';
import { unpack, type Packed } from '@/components/ui/packed';
import { TextLink } from '@/components/ui/text-link';
import { TimeText, type WrittenTime } from '@/components/ui/time-text';
import { paths } from '@/lib/paths';

/** An enrollment as the queue writes it. */
type ReviewLine = {
  readonly id: string;
  readonly reference: string;
  readonly organizationName: string;
  readonly country: string;
  readonly state: string;
  readonly assignedTo: string | null;
  readonly submitted: WrittenTime;
  readonly age: string;
  readonly isEscalated: boolean;
  readonly isOverdue: boolean;
};

export type ReviewLines = {
  readonly rows: readonly ReviewLine[];
  /** How each state that occurs is written. */
  readonly states: Readonly<Record<string, { readonly tone: Tone; readonly text: string }>>;
  readonly words: Readonly<Record<'nobody' | 'escalated' | 'overdue', string>>;
};

/** The rows of the queue, the browser's component for their weight alone (see CustomerRows). */
export function ReviewRows({ packed }: { packed: Packed<ReviewLines> }) {
  const { rows, states, words } = useMemo(() => unpack(packed), [packed]);
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="whitespace-nowrap">
            <TextLink href={paths.review(row.id)}>{row.reference}</TextLink>
          </th>
          <td className="name">{row.organizationName}</td>
          <td>{row.country}</td>
          <td>
            <StatusBadge tone={states[row.state]?.tone ?? 'neutral'}>
              {states[row.state]?.text}
            </StatusBadge>
          </td>
          <td className={row.assignedTo === null ? 'text-muted' : 'wrap-anywhere'}>
            {row.assignedTo ?? words.nobody}
          </td>
          <td>
            <TimeText time={row.submitted} />
          </td>
          <td>
            <span className="inline-block min-w-24">{row.age}</span>
            {row.isEscalated ? ' ' : null}
            {row.isEscalated ? <Badge tone="danger">{words.escalated}</Badge> : null}
            {row.isOverdue ? ' ' : null}
            {row.isOverdue ? <Badge tone="warning">{words.overdue}</Badge> : null}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
