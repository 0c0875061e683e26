import { z } from 'zod';
import { authorize, type Actor } from '@/lib/access';
import { CSV_PROBLEMS } from '@/lib/csv';
import { db, Prisma, type ImportKind, type ImportState } from '@/lib/db';
import { idOrNotFound } from '@/lib/ids';
import { Refusal } from '@/lib/refusal';
import { BATCH } from './check-import';
import type { ImportSource } from './import-kind';
import { ROW_ISSUES, type Cells, type RowIssue } from './row-issue';

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const problemSchema = z.object({ code: z.enum(CSV_PROBLEMS), params: paramsSchema });
const cellsSchema = z.record(z.string(), z.string());
const issuesSchema = z.array(
  z.object({ column: z.string(), code: z.enum(ROW_ISSUES), params: paramsSchema.default({}) }),
);

/** How many wrong lines a page shows; the error file has them all. */
const SHOWN_ERRORS = 50;

/** A line with errors. */
export interface WrongRow {
  readonly line: number;
  readonly cells: Cells;
  readonly issues: readonly Required<RowIssue>[];
}

export interface ImportReport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly savedAt: Date | null;
  /** Why the file could not be read. */
  readonly problem: z.infer<typeof problemSchema> | null;
  readonly wrong: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** The first wrong lines. */
  readonly errors: readonly WrongRow[];
}

/**
 * What was found in a file, or what it has changed.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound`, also a day after it was checked
 */
export async function getImport(
  actor: Actor,
  { kind, permission }: ImportSource,
  importId: string,
): Promise<ImportReport> {
  authorize(actor, permission);
  const organizationId = actor.organization.id;
  const row = await db.csvImport.findFirst({
    where: { id: idOrNotFound(importId), kind, organizationId },
    omit: { digest: true, createdById: true, organizationId: true },
    include: {
      rows: {
        where: { issues: { not: Prisma.DbNull } },
        orderBy: { line: 'asc' },
        take: SHOWN_ERRORS,
        select: WRONG_ROW,
      },
    },
  });
  if (row === null) throw new Refusal('notFound');
  const { rows, problem, ...facts } = row;
  return {
    ...facts,
    problem: problem === null ? null : problemSchema.parse(problem),
    errors: rows.map(wrongRow),
  };
}

/**
 * A batch of the wrong lines for the error file, after a line; an empty one ends it.
 * @throws Refusal `forbidden`, `wrongStanding`; `notFound` for what is no id
 */
export async function listImportErrors(
  actor: Actor,
  { kind, permission }: ImportSource,
  importId: string,
  after: number,
): Promise<WrongRow[]> {
  authorize(actor, permission);
  const rows = await db.csvImportRow.findMany({
    where: {
      import: { id: idOrNotFound(importId), kind, organizationId: actor.organization.id },
      line: { gt: after },
      issues: { not: Prisma.DbNull },
    },
    orderBy: { line: 'asc' },
    take: BATCH,
    select: WRONG_ROW,
  });
  return rows.map(wrongRow);
}

const WRONG_ROW = { line: true, cells: true, issues: true } as const;

function wrongRow(row: { line: number; cells: unknown; issues: unknown }): WrongRow {
  const { line, cells, issues } = row;
  return { line, cells: cellsSchema.parse(cells), issues: issuesSchema.parse(issues) };
}
