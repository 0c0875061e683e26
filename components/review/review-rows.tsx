'use client';

import { Badge, StatusBadge, type Tone } from '@/components/ui/badge';
import { Cell, Row, RowHeaderCell } from '@/components/ui/table';
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

/** The rows of the queue, the browser's component for their weight alone (see CustomerRows). */
export function ReviewRows({
  rows,
  states,
  words,
}: {
  rows: readonly ReviewLine[];
  /** How each state that occurs is written. */
  states: Readonly<Record<string, { readonly tone: Tone; readonly text: string }>>;
  words: Readonly<Record<'nobody' | 'escalated' | 'overdue', string>>;
}) {
  return (
    <tbody>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHeaderCell className="whitespace-nowrap">
            <TextLink href={paths.review(row.id)}>{row.reference}</TextLink>
          </RowHeaderCell>
          <Cell className="name">{row.organizationName}</Cell>
          <Cell>{row.country}</Cell>
          <Cell>
            <StatusBadge tone={states[row.state]?.tone ?? 'neutral'}>
              {states[row.state]?.text}
            </StatusBadge>
          </Cell>
          <Cell className={row.assignedTo === null ? 'text-muted' : 'wrap-anywhere'}>
            {row.assignedTo ?? words.nobody}
          </Cell>
          <Cell>
            <TimeText time={row.submitted} />
          </Cell>
          <Cell>
            {row.age}
            {row.isEscalated ? ' ' : null}
            {row.isEscalated ? <Badge tone="danger">{words.escalated}</Badge> : null}
            {row.isOverdue ? ' ' : null}
            {row.isOverdue ? <Badge tone="warning">{words.overdue}</Badge> : null}
          </Cell>
        </Row>
      ))}
    </tbody>
  );
}
