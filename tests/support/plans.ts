import pg from 'pg';
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
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
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
    'Shared Hit Blocks': z.number(),
    'Shared Read Blocks': z.number(),
    Plans: z.array(node).optional(),
  }),
);

function nodesOf(root: PlanNode): PlanNode[] {
  return [root, ...(root.Plans ?? []).flatMap(nodesOf)];
}

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

const EXPLAIN = 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)';

/** Every step in which the database answers a query, which it does for that. */
export async function planOf(query: Query): Promise<PlanNode[]> {
  return stepsOf(await db.$queryRawUnsafe<unknown[]>(`${EXPLAIN} ${query.text}`, ...query.values));
}

/**
 * The same by the plan that is made for any values: with it a connection answers what it has been
 * asked some times, and of a partner's customers it expects as many as partners have on average.
 */
export async function planForAnyOf(query: Query): Promise<PlanNode[]> {
  const values = query.values.map(literal).join(', ');
  return db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL plan_cache_mode = force_generic_plan`);
    await tx.$executeRawUnsafe(`PREPARE asked AS ${query.text}`);
    const rows = await tx.$queryRawUnsafe<unknown[]>(`${EXPLAIN} EXECUTE asked (${values})`);
    await tx.$executeRawUnsafe(`DEALLOCATE asked`);
    return stepsOf(rows);
  });
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(', ')}]`;
  return value === null
    ? 'NULL'
    : pg.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
}

function stepsOf(rows: unknown): PlanNode[] {
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

/** How many blocks of tables and indexes a step and those below it read, each time counted. */
export function blocksRead(one: PlanNode): number {
  return one['Shared Hit Blocks'] + one['Shared Read Blocks'];
}
