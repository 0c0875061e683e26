import '../../support/own-name-server';

import { beforeAll, describe, expect, it } from 'vitest';
import {
  can,
  MATRIX,
  OF_LATER_FEATURES,
  PERMISSIONS,
  ROLES,
  type Actor,
  type Permission,
  type Role,
} from '@/lib/access';
import { db } from '@/lib/db';
import { hashPassword } from '@/lib/domain/credentials';
import { Refusal } from '@/lib/refusal';
import { COMMANDS_WITHOUT_ACTOR } from '@/tests/unit/architecture/commands-without-actor';
import { commandsAndQueries, isActor, typeOf } from '@/tests/unit/architecture/domain-surface';
import { anActor } from '../../support/actors';
import type { Case, There } from '../../support/matrix/case';
import { CUSTOMERS } from '../../support/matrix/customers';
import {
  may,
  STANDINGS,
  TABLED,
  UNKNOWN_ROLES,
  type TestedStanding,
} from '../../support/matrix/oracle';
import { ISSUERS } from '../../support/matrix/issuers';
import { PARTNERS } from '../../support/matrix/partners';
import { GRANTING, PEOPLE } from '../../support/matrix/people';
import { VERIFICATION } from '../../support/matrix/verification';
import { aTenant } from '../../support/people';
import { aSession } from '../users/support';

const CASES: Readonly<Record<string, Case>> = {
  ...PEOPLE,
  ...GRANTING,
  ...ISSUERS,
  ...PARTNERS,
  ...CUSTOMERS,
  ...VERIFICATION,
};

/** What each file's import comes down to: the permission is the file's, and each is a case. */
const NO_CASE = ['imports.checkImport', 'imports.saveImport'];

/** Each role alone, none, and sets that one person may hold. */
const ROLE_SETS: readonly (readonly Role[])[] = [
  [],
  ...ROLES.map((role) => [role]),
  ['GLOBAL_ADMIN', 'ADMIN_AGENT'],
  ['USER_ADMIN', 'HELPDESK_AGENT', 'ACCOUNT_ADMIN'],
  ['BILLING_ADMIN', 'SALES_AGENT', 'MPN_ADMIN', 'REPORT_VIEWER'],
  ['ADMIN_AGENT', 'BUSINESS_PROFILE_ADMIN', 'COMPLIANCE_ADMIN'],
  ['PROGRAM_ADMIN', 'REVIEWER'],
];

/** What says that the matrix keeps an act closed; anything else is about rows or words. */
const CLOSED: ReadonlySet<string> = new Set([
  'forbidden',
  'wrongStanding',
  'roleNotGrantable',
  'globalAdminOnly',
]);

interface Cell {
  readonly command: string;
  readonly roles: readonly Role[];
  readonly standing: TestedStanding;
}

/** The permissions that a case asks for in an organization, as alternatives of sets. */
function neededIn({ needs, isStaffToo }: Case, standing: TestedStanding): Case['needs'] {
  return isStaffToo && standing === 'operator' ? [['program:staff']] : needs;
}

function shouldOpen({ command, roles, standing }: Cell): boolean {
  const found = CASES[command];
  if (found === undefined) throw new Error(command);
  const exists = found.within.includes(standing);
  return (
    exists &&
    neededIn(found, standing).some((all) =>
      all.every((permission) => may(roles, standing, permission)),
    )
  );
}

const commandOf = (name: string): string => name.split(' ')[0] ?? '';

/** What a refusal may name: a permission that the command asks for in one of its cases. */
function nameable({ command, standing }: Cell): ReadonlySet<string> {
  const ofCommand = Object.entries(CASES).filter(
    ([name]) => commandOf(name) === commandOf(command),
  );
  return new Set(ofCommand.flatMap(([, found]) => neededIn(found, standing).flat()));
}

const cells: readonly Cell[] = Object.keys(CASES).flatMap((command) =>
  STANDINGS.flatMap((standing) => ROLE_SETS.map((roles) => ({ command, roles, standing }))),
);

const actors = new Map<string, Actor>();
const theirs = new Map<TestedStanding, There>();
const keyOf = ({ roles, standing }: Pick<Cell, 'roles' | 'standing'>) =>
  `${standing} ${roles.join()}`;

beforeAll(async () => {
  const passwordHash = await hashPassword('a password that nobody tries');
  for (const standing of STANDINGS) {
    const tenant = await aTenant({ is: standing, name: `The ${standing}` });
    const colleague = await anActor(tenant);
    const admin = await anActor(tenant, standing === 'operator' ? 'PROGRAM_ADMIN' : 'GLOBAL_ADMIN');
    theirs.set(standing, {
      colleagueId: colleague.userId,
      globalAdminId: admin.userId,
      sessionId: await aSession(colleague, tenant),
    });
    // A person of the tenant who claims the roles, also those that its people cannot hold.
    for (const roles of ROLE_SETS) {
      actors.set(keyOf({ roles, standing }), { ...(await anActor(tenant)), roles });
    }
    await db.user.updateMany({ where: { organizationId: tenant.id }, data: { passwordHash } });
  }
});

/** Why the act stayed closed, by the permission that its refusal names; null when it was open. */
async function attempt(cell: Cell): Promise<{ readonly named: unknown } | null> {
  const actor = actors.get(keyOf(cell));
  const there = theirs.get(cell.standing);
  if (actor === undefined || there === undefined) throw new Error(keyOf(cell));
  try {
    await CASES[cell.command]?.call(actor, there);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw new Error(JSON.stringify(cell), { cause: error });
    return CLOSED.has(error.code) ? { named: error.params['permission'] } : null;
  }
}

/** All that the database holds, by table; attempts are counted also when they are refused. */
async function digest(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I', table_name) AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'rate_limit'`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ digest: string | null }[]>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM ${name} t`,
    );
    digests[name] = row?.digest ?? 'empty';
  }
  return digests;
}

const sentence = ({ command, roles, standing }: Cell) =>
  `${command} by ${roles.length === 0 ? 'nobody' : roles.join(' + ')} of the ${standing}`;

describe('the table of permissions', () => {
  it('knows every role and every permission', () => {
    expect(UNKNOWN_ROLES).toEqual([]);
    expect([...TABLED].sort()).toEqual([...PERMISSIONS].sort());
  });

  it('says of each set of roles what the matrix says, in every organization', () => {
    const wrong = STANDINGS.flatMap((standing) =>
      ROLE_SETS.flatMap((roles) => {
        const actor = actors.get(keyOf({ roles, standing }));
        return PERMISSIONS.filter(
          (permission) => actor && can(actor, permission) !== may(roles, standing, permission),
        ).map((permission) => `${permission} by ${keyOf({ roles, standing })}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the cases', () => {
  const tried = new Set(Object.keys(CASES).map(commandOf));
  const commands = commandsAndQueries()
    .filter((candidate) => isActor(typeOf(candidate, 0)))
    .map(({ id }) => id)
    .filter((id) => !(id in COMMANDS_WITHOUT_ACTOR));

  it('are of every command and query that an actor may call', () => {
    expect(commands.filter((id) => !tried.has(id) && !NO_CASE.includes(id))).toEqual([]);
    expect([...tried].filter((id) => !commands.includes(id))).toEqual([]);
    expect(NO_CASE.filter((id) => !commands.includes(id))).toEqual([]);
  });

  it('ask for every permission of the matrix that is in use', () => {
    const asked = new Set<Permission>(Object.values(CASES).flatMap(({ needs }) => needs.flat()));
    const idle = PERMISSIONS.filter((name) => !asked.has(name) && !OF_LATER_FEATURES.has(name));
    expect(idle).toEqual([]);
    expect(Object.keys(MATRIX)).toHaveLength(PERMISSIONS.length);
  });
});

describe('every command, by every role in every kind of organization', () => {
  it('stays closed where the table says no, names what is missing, and changes nothing', async () => {
    const before = await digest();
    const wrong: string[] = [];
    const shut = cells.filter((cell) => !shouldOpen(cell));
    for (const cell of shut) {
      const refused = await attempt(cell);
      if (refused === null) wrong.push(`open: ${sentence(cell)}`);
      if (typeof refused?.named === 'string' && !nameable(cell).has(refused.named)) {
        wrong.push(`names ${refused.named}: ${sentence(cell)}`);
      }
    }
    expect(shut.length).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
    expect(await digest()).toEqual(before);
  });

  it('opens where the table says yes', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    // What is everybody's own is tried once in each organization.
    const isWorthIt = ({ command, roles }: Cell) =>
      roles.length === 0 || CASES[command]?.needs[0]?.[0] !== 'profile:own';
    for (const cell of cells.filter(shouldOpen).filter(isWorthIt)) {
      const refused = await attempt(cell);
      if (refused !== null) wrong.push(`closed (${String(refused.named)}): ${sentence(cell)}`);
    }
    expect(wrong).toEqual([]);
  });
});
