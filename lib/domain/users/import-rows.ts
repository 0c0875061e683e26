import { z } from 'zod';
import { ROLES, type Actor, type Role } from '@/lib/access';
import type { Tx } from '@/lib/db';
import { CellReader, type Judgement, type ReadRow, type RowIssue } from '@/lib/domain/imports';
import { emailAddress } from '@/lib/domain/notifications/schema';
import { lockSignInDomains } from '@/lib/domain/organizations';

import { alias } from './person-fields';
import { canBeHeldTogether, existsIn, rolesNotAssignable } from './policy';

/** A row of a file of users; without a domain, the organization's first one counts. */
const rowSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  alias: z.string(),
  domain: z.string(),
  contactEmail: z.string(),
  roles: z.array(z.enum(ROLES)),
});
export type UserImportRow = z.infer<typeof rowSchema>;

/** The columns of the file, in the template's order. */
export const USER_COLUMNS = [
  { name: 'firstName', isRequired: true },
  { name: 'lastName', isRequired: true },
  { name: 'alias', isRequired: true },
  { name: 'domain', isRequired: false },
  { name: 'email', isRequired: true },
  { name: 'roles', isRequired: false },
] as const;

/** A role's name in a file: the code in small letters, such as `sales_agent`. */
export function codeOf(role: Role): string {
  return role.toLowerCase();
}

export function parseRow(stored: unknown): UserImportRow {
  return rowSchema.parse(stored);
}

const passes = (schema: z.ZodType) => (value: string) => schema.safeParse(value).success;

/** What the cells of a row mean in the actor's organization, or what is wrong with them. */
export function readUserRow(actor: Actor, cells: Readonly<Record<string, string>>) {
  const reader = new CellReader(cells);
  const known = ROLES.filter((role) => existsIn(actor.organization, role));
  const codes = (reader.optionalText('roles', 500) ?? '')
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter((code) => code !== '');
  const strange = codes.find((code) => !known.some((role) => codeOf(role) === code));
  const roles = known.filter((role) => codes.includes(codeOf(role)));
  const data: UserImportRow = {
    firstName: reader.name('firstName', 50),
    lastName: reader.name('lastName', 50),
    alias: reader.matching('alias', 'alias', passes(alias)).toLowerCase(),
    domain: (reader.optionalText('domain', 253) ?? '').toLowerCase(),
    contactEmail: reader.matching('email', 'email', passes(emailAddress)).toLowerCase(),
    roles,
  };
  const issues: RowIssue[] = [...reader.issues];
  if (strange !== undefined) {
    issues.push({ column: 'roles', code: 'role', params: { role: strange.slice(0, 40) } });
  }
  if (!canBeHeldTogether(roles)) issues.push({ column: 'roles', code: 'rolesTogether' });
  issues.push(...outOfReach(actor, roles));
  return issues.length > 0 ? { issues } : { data };
}

/** What of a row's roles is not the actor's to grant. */
function outOfReach(actor: Actor, roles: readonly Role[]): RowIssue[] {
  const [role] = rolesNotAssignable(actor, [], roles);
  if (role === undefined) return [];
  return [{ column: 'roles', code: 'roleNotGrantable', params: { role: codeOf(role) } }];
}

/** The sign-in name of each row, as far as its domain is one of the organization's. */
export async function signInNamesOf(
  tx: Tx,
  organizationId: string,
  rows: readonly ReadRow<UserImportRow>[],
): Promise<ReadonlyMap<number, string | null>> {
  const names = await lockSignInDomains(tx, organizationId);
  return new Map(
    rows.map(({ line, data }) => {
      const domain = data.domain === '' ? names[0] : names.find((name) => name === data.domain);
      return [line, domain === undefined ? null : `${data.alias}@${domain}`];
    }),
  );
}

/**
 * What the records say to the rows, by line: a sign-in name is one of ours, and free. The roles are
 * judged too: whoever saves a file may be another admin than who had it checked, or hold fewer rights
 * by now.
 */
export async function judgeUserRows(
  tx: Tx,
  actor: Actor,
  rows: readonly ReadRow<UserImportRow>[],
): Promise<ReadonlyMap<number, Judgement>> {
  const names = await signInNamesOf(tx, actor.organization.id, rows);
  const taken = await tx.user.findMany({
    where: { signInName: { in: [...names.values()].filter((name) => name !== null) } },
    select: { signInName: true },
  });
  const takenNames = new Set(taken.map(({ signInName }) => signInName));
  return new Map(
    rows.map(({ line, data }): [number, Judgement] => {
      const name = names.get(line) ?? null;
      const issues = outOfReach(actor, data.roles);
      if (name === null) {
        issues.push({
          column: 'domain',
          code: 'unknownDomain',
          params: { domain: data.domain.slice(0, 100) },
        });
      } else if (takenNames.has(name)) {
        issues.push({ column: 'alias', code: 'signInNameTaken', params: { name } });
      }
      return [line, { key: name ?? `${data.alias}@${data.domain}`, effect: 'NEW', issues }];
    }),
  );
}
