import { z } from 'zod';
import { db } from '@/lib/db';

/** A step of the database's plan, as it really took it. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Index Name'?: string | undefined;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number | undefined;
  'Rows Removed by Index Recheck'?: number | undefined;
  Plans?: PlanNode[] | undefined;
}

const node: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    'Rows Removed by Index Recheck': z.number().optional(),
    Plans: z.array(node).optional(),
  }),
);

function nodesOf(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).flatMap(nodesOf)];
}

/** Every step in which the database answers a query, which it does for that. */
export async function planOf(query: {
  readonly text: string;
  readonly values: readonly unknown[];
}): Promise<PlanNode[]> {
  const rows = await db.$queryRawUnsafe<unknown[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${query.text}`,
    ...query.values,
  );
  const plan = z
    .tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })])
    .parse(rows);
  return nodesOf(plan[0]['QUERY PLAN'][0].Plan);
}

/** How many rows a step looked at. */
export function rowsRead(one: PlanNode): number {
  const perLoop =
    one['Actual Rows'] +
    (one['Rows Removed by Filter'] ?? 0) +
    (one['Rows Removed by Index Recheck'] ?? 0);
  return perLoop * one['Actual Loops'];
}

/** How many rows a step sorted. */
export function rowsSorted({ 'Node Type': type, Plans = [] }: PlanNode): number {
  if (type !== 'Sort') return 0;
  return Plans.reduce((sum, input) => sum + input['Actual Rows'] * input['Actual Loops'], 0);
}
