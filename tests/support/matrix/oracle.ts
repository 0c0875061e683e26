import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ROLES, type Permission, type Role } from '@/lib/access';

/** What an organization of the test is. */
export const STANDINGS = ['operator', 'provider', 'reseller', 'customer'] as const;
export type TestedStanding = (typeof STANDINGS)[number];

/*
 * Who may do what, written down once more by hand: the table that the product is held to, read by
 * tests alone. `organization` is the kind of organization that a permission belongs to.
 */
const rows = parse<Record<string, string>>(
  readFileSync(join(import.meta.dirname, 'permissions.csv')),
  { columns: true },
);
const table = new Map(rows.map((row) => [row['permission'] ?? '', row]));

const COVERED: Readonly<Record<string, readonly TestedStanding[]>> = {
  any: STANDINGS,
  partner: ['provider', 'reseller'],
  provider: ['provider'],
  reseller: ['reseller'],
  operator: ['operator'],
};

/** The permissions of the table. */
export const TABLED: readonly string[] = [...table.keys()];

/** Whether the table lets a set of roles do it in such an organization. */
export function may(
  roles: readonly Role[],
  standing: TestedStanding,
  permission: Permission,
): boolean {
  const row = table.get(permission);
  if (row === undefined) throw new Error(`Not in the table: ${permission}`);
  if (!(COVERED[row['organization'] ?? '']?.includes(standing) ?? false)) return false;
  return row['no_role'] === '1' || roles.some((role) => row[role.toLowerCase()] === '1');
}

/** The table's columns are the roles, `mpn_admin` for MPN_ADMIN. */
export const UNKNOWN_ROLES = ROLES.filter((role) => !(role.toLowerCase() in (rows[0] ?? {})));
