import { FORMULA_PATTERNS, neutralCell } from '@/lib/csv';
import { Prisma } from '@/lib/db';

/*
 * Cells of files that the database writes, since many rows cost more to carry than to write. What
 * is no formula for `neutralCell` is none here.
 */

/** A line of these cells, with its end. */
export function lineOf(cells: readonly Prisma.Sql[], delimiter: ',' | ';'): Prisma.Sql {
  return Prisma.sql`concat_ws(${delimiter}::text, ${Prisma.join([...cells], ', ')}) || E'\\r\\n'`;
}

/** A word of ours as a cell. */
export function wordCell(word: string): Prisma.Sql {
  return Prisma.sql`${`"${neutralCell(word).replaceAll('"', '""')}"`}::text`;
}

/** A moment as a cell, in ISO 8601. */
export function momentCell(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** What somebody wrote as a cell, as `neutralCell` writes it; most of it holds no sign that matters. */
export function textCell(text: Prisma.Sql): Prisma.Sql {
  const { sign, formula, behindCut } = FORMULA_PATTERNS;
  const cut = Prisma.sql`regexp_replace(${text}, ${behindCut}, '\\1''\\2', 'g')`;
  return Prisma.sql`'"' || CASE WHEN ${text} !~ ${sign} THEN replace(${text}, '"', '""')
    ELSE replace(CASE WHEN ${cut} ~ ${formula} THEN '''' || ${cut} ELSE ${cut} END, '"', '""')
    END || '"'`;
}
