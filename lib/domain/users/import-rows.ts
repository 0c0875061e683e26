import { z } from 'zod';
import { ROLES, type Actor, type Role } from '@/lib/access';
import type { Tx } from '@/lib/db';
import type { CellReader, Judgement, ReadRow, RowIssue, Said } from '@/lib/domain/imports';
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

/** What the cells of a row mean in the actor's organization. */
export function readUserRow(actor: Actor, reader: CellReader): Said<UserImportRow> {
  return {
    firstName: reader.name('firstName', 50),
    lastName: reader.name('lastName', 50),
    alias: reader.matching('alias', 'alias', passes(alias))?.toLowerCase(),
    domain: domainIn(reader),
    contactEmail: reader.matching('email', 'email', passes(emailAddress))?.toLowerCase(),
    roles: rolesIn(actor, reader),
  };
}

/** Empty where the file leaves it out. */
function domainIn(reader: CellReader): string | undefined {
  const typed = reader.optionalText('domain', 253);
  return reader.isRefused('domain') ? undefined : (typed ?? '').toLowerCase();
}

function rolesIn(actor: Actor, reader: CellReader): Role[] | undefined {
  const codes = (reader.optionalText('roles', 500) ?? '')
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter((code) => code !== '');
  const known = ROLES.filter((role) => existsIn(actor.organization, role));
  const strange = codes.find((code) => !known.some((role) => codeOf(role) === code));
  const roles = known.filter((role) => codes.includes(codeOf(role)));
  if (strange !== undefined) reader.refuse('roles', 'role', { role: strange.slice(0, 40) });
  if (!canBeHeldTogether(roles)) reader.refuse('roles', 'rolesTogether');
  return reader.isRefused('roles') ? undefined : roles;
}

/** What of a row's roles is not the actor's to grant. */
function outOfReach(actor: Actor, roles: readonly Role[]): RowIssue[] {
  const [role] = rolesNotAssignable(actor, [], roles);
  if (role === undefined) return [];
  return [{ column: 'roles', code: 'roleNotGrantable', params: { role: codeOf(role) } }];
}

/** What a row's user signs in as; null where its domain is none of the organization's. */
type SignInName = string | null | undefined;

/** The sign-in name of each row; undefined where its alias or its domain cannot be read. */
export async function signInNamesOf(
  tx: Tx,
  organizationId: string,
  rows: readonly ReadRow<Said<UserImportRow>>[],
): Promise<ReadonlyMap<number, SignInName>> {
  const names = await lockSignInDomains(tx, organizationId);
  return new Map(
    rows.map(({ line, data: { alias, domain: said } }): [number, SignInName] => {
      if (said === undefined) return [line, undefined];
      const domain = said === '' ? names[0] : names.find((name) => name === said);
      if (domain === undefined) return [line, null];
      return [line, alias === undefined ? undefined : `${alias}@${domain}`];
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
  rows: readonly ReadRow<Said<UserImportRow>>[],
): Promise<ReadonlyMap<number, Judgement>> {
  const names = await signInNamesOf(tx, actor.organization.id, rows);
  const taken = await tx.user.findMany({
    where: { signInName: { in: [...names.values()].filter((name) => typeof name === 'string') } },
    select: { signInName: true },
  });
  const takenNames = new Set(taken.map(({ signInName }) => signInName));
  return new Map(
    rows.map(({ line, data }): [number, Judgement] => {
      const name = names.get(line);
      const { alias = '', domain = '', roles = [] } = data;
      const issues = outOfReach(actor, roles);
      if (name === null) {
        const params = { domain: domain.slice(0, 100) };
        issues.push({ column: 'domain', code: 'unknownDomain', params });
      } else if (name !== undefined && takenNames.has(name)) {
        issues.push({ column: 'alias', code: 'signInNameTaken', params: { name } });
      }
      const key = name === null && alias !== '' ? `${alias}@${domain}` : (name ?? null);
      return [line, { key, effect: 'NEW', issues }];
    }),
  );
}
