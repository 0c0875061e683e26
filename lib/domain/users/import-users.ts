import { authorize, authorizeProved, type Actor } from '@/lib/access';
import { db, type Tx } from '@/lib/db';
import { recordAudits } from '@/lib/domain/audit';
import {
  checkImport,
  saveImport,
  type ImportDefinition,
  type ImportFile,
  type ImportSource,
  type ReadRow,
} from '@/lib/domain/imports';
import { takeLimit } from '@/lib/domain/limits';
import { enqueueMails } from '@/lib/domain/notifications';
import { idOrNotFound } from '@/lib/ids';

import {
  judgeUserRows,
  parseRow,
  readUserRow,
  signInNamesOf,
  USER_COLUMNS,
  type UserImportRow,
} from './import-rows';
import { hashPasswords, newTemporaryPassword, temporaryPasswordEnd } from './passwords';
import { managing } from './policy';

export { USER_COLUMNS } from './import-rows';

/** Users of one file: each one's password is hashed while the admin waits. */
export const MOST_IMPORTED_USERS = 500;

/** Files saved: each keeps a part of the server's hashing busy. */
const SAVES = { name: 'import-users', times: 10, seconds: 3600 };

/** A user whom a file added, and the password that nobody can see again. */
export interface ImportedUser {
  readonly signInName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly contactEmail: string;
  readonly temporaryPassword: string;
}

interface Secret {
  readonly temporaryPassword: string;
  readonly passwordHash: string;
}

/** Which files these are, and who may deal with them. */
export function usersImport(actor: Actor): ImportSource {
  return { kind: 'USERS', permission: managing(actor, 'users:manage') };
}

/**
 * Reads and checks a file of new users of the actor's organization (spec U8); nobody is added yet.
 * @returns the import's id
 * @throws Refusal those of `checkImport`
 */
export async function checkUsersImport(actor: Actor, file: ImportFile): Promise<string> {
  authorize(actor, managing(actor, 'users:manage'));
  return checkImport(actor, definitionFor(actor), file);
}

/**
 * Adds the users of a checked file, all or none, each with a temporary password. The passwords are
 * made and hashed before the transaction, which stays short, and are in the answer alone: of a file
 * that was saved before, nobody sees them again.
 * @param isAwaited asked before anything is written: whether there is still somebody to tell
 * @returns the users; null when the file had been saved already, or nobody waits any more
 * @throws Refusal `proofNeeded`, `tooManyRequests`; those of `saveImport`
 */
export async function saveUsersImport(
  actor: Actor,
  { importId }: { readonly importId: string },
  isAwaited: () => boolean = () => true,
): Promise<readonly ImportedUser[] | null> {
  authorizeProved(actor, managing(actor, 'users:manage'), 'changeRoles');
  await takeLimit(SAVES, actor.organization.id);
  const secrets = await secretsFor(actor, idOrNotFound(importId));
  if (!isAwaited()) return null;
  const added = new Map<number, ImportedUser>();
  const isNew = await saveImport(actor, definitionFor(actor, secrets, added), importId);
  return isNew ? [...added.values()] : null;
}

/** A password for each line that waits to be saved. */
async function secretsFor(actor: Actor, importId: string): Promise<ReadonlyMap<number, Secret>> {
  const rows = await db.csvImportRow.findMany({
    where: {
      import: {
        id: importId,
        kind: 'USERS',
        organizationId: actor.organization.id,
        state: 'CHECKED',
        wrong: 0,
      },
    },
    orderBy: { line: 'asc' },
    take: MOST_IMPORTED_USERS,
    select: { line: true },
  });
  const passwords = rows.map(newTemporaryPassword);
  const hashes = await hashPasswords(passwords);
  return new Map(
    rows.map(({ line }, index) => [
      line,
      { temporaryPassword: passwords[index] ?? '', passwordHash: hashes[index] ?? '' },
    ]),
  );
}

/** The rules of a file of users, for the organization and the rights of who sends it. */
function definitionFor(
  actor: Actor,
  secrets: ReadonlyMap<number, Secret> = new Map(),
  added = new Map<number, ImportedUser>(),
): ImportDefinition<UserImportRow> {
  return {
    ...usersImport(actor),
    action: 'import_partner_users',
    columns: USER_COLUMNS,
    mostRows: MOST_IMPORTED_USERS,
    keyColumn: 'alias',
    read: (reader) => readUserRow(actor, reader),
    parse: parseRow,
    judge: (tx, rows) => judgeUserRows(tx, actor, rows),
    save: (tx, _actor, rows) => addUsers(tx, actor, rows, secrets, added),
  };
}

async function addUsers(
  tx: Tx,
  actor: Actor,
  rows: readonly ReadRow<UserImportRow>[],
  secrets: ReadonlyMap<number, Secret>,
  added: Map<number, ImportedUser>,
): Promise<void> {
  const organizationId = actor.organization.id;
  const names = await signInNamesOf(tx, organizationId, rows);
  const people = rows.map(({ line, data }) => {
    const [secret, signInName] = [secrets.get(line), names.get(line)];
    if (secret === undefined || typeof signInName !== 'string') {
      throw new Error('A row that was just judged has no password or no sign-in name');
    }
    const { firstName, lastName, contactEmail, roles } = data;
    const { temporaryPassword, passwordHash } = secret;
    // By line, so that a transaction that is run again does not name anybody twice.
    added.set(line, { signInName, firstName, lastName, contactEmail, temporaryPassword });
    return { signInName, firstName, lastName, contactEmail, roles, passwordHash };
  });
  const made = await tx.user.createManyAndReturn({
    data: people.map(({ roles: _roles, ...person }) => ({
      ...person,
      organizationId,
      locale: actor.locale,
      timeZone: actor.timeZone,
      mustChangePassword: true,
      passwordExpiresAt: temporaryPasswordEnd(),
    })),
    select: { id: true, signInName: true },
  });
  const idOf = new Map(made.map(({ id, signInName }) => [signInName, id]));
  const users = people.map(({ passwordHash: _hash, ...person }) => {
    const id = idOf.get(person.signInName);
    if (id === undefined) throw new Error('A user who was just made is gone');
    return { id, ...person };
  });
  await tx.userRole.createMany({
    data: users.flatMap(({ id, roles }) =>
      roles.map((role) => ({ userId: id, role, organizationId })),
    ),
  });
  await enqueueMails(
    tx,
    users.map(({ id }) => ({ template: 'user-added', refs: { userId: id }, organizationId })),
  );
  await recordAudits(
    tx,
    users.map(({ id, ...after }) => ({
      organizationIds: [organizationId],
      actor,
      action: 'create_partner_user',
      resourceType: 'partner_user',
      resourceId: id,
      after: { ...after, delivery: 'temporary' },
    })),
  );
}
