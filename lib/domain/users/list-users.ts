import { authorize, isRole, type Actor, type Role } from '@/lib/access';
import { atMost, db, PLANNED_ANEW, Prisma, type UserStatus } from '@/lib/db';
import { readMoment } from '@/lib/clock';
import { namedPageOf, readPlace, startOf, type NamedTurn } from '@/lib/name-order';

import { managing } from './policy';
import type { UserListState } from './schema';
import { usersMatching } from './user-filter';

/** Beyond this, a list says "more than" instead of counting on. */
export const COUNTED_UP_TO = 1000;

export interface UserRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly signInName: string;
  readonly isGuest: boolean;
  readonly status: UserStatus;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: Date | null;
  readonly roles: readonly Role[];
}

/** A user of the list. */
export interface ListedUser extends UserRow {
  /** Whether the reader has ticked them, on whatever page of the list. */
  readonly isSelected: boolean;
}

export interface UserPage {
  readonly users: readonly ListedUser[];
  /** How many match, up to one more than `COUNTED_UP_TO`. */
  readonly total: number;
  /** Cursors of the page's ends, null where there is no more. */
  readonly previous: string | null;
  readonly next: string | null;
}

interface FoundRow extends Omit<ListedUser, 'roles'> {
  readonly roles: readonly string[];
  readonly place: string;
  readonly total: bigint;
}

/** An order of the list: what a user's place in it is, and how a cursor's text names one. */
interface Order {
  readonly place: Prisma.Sql;
  /** The SQL value of a place; null for a text that names none. */
  readonly valueOf: (text: string) => Prisma.Sql | null;
  readonly textOf: (row: FoundRow) => string;
}

const ORDERS: Readonly<Record<UserListState['sort'], Order>> = {
  name: {
    place: Prisma.sql`u.sort_name`,
    valueOf: (text) => Prisma.sql`${text}::text`,
    textOf: ({ place }) => place,
  },
  // Who never signed in did so before everybody else.
  lastSignIn: {
    place: Prisma.sql`COALESCE(u.last_sign_in_at, '-infinity'::timestamptz)`,
    valueOf: (text) => {
      if (text === '') return Prisma.sql`'-infinity'::timestamptz`;
      return readMoment(text) === null ? null : Prisma.sql`${text}::timestamptz`;
    },
    textOf: ({ lastSignInAt }) => lastSignInAt?.toISOString() ?? '',
  },
};

/** The turn that the URL asks for; a cursor of another order starts anew. */
function turnOf({ sort, after, before }: UserListState): NamedTurn {
  const place = readPlace(after ?? before);
  return place === null || ORDERS[sort].valueOf(place.name) === null ? {} : { after, before };
}

/** Where the page begins, and which way it goes from there. */
function walk(state: UserListState) {
  const { start, isBackward } = startOf(turnOf(state));
  const isDownward = isBackward !== (state.direction === 'descending');
  const direction = isDownward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const value = start === null ? null : ORDERS[state.sort].valueOf(start.name);
  if (start === null || value === null) return { direction, beyond: Prisma.sql`TRUE` };
  const sign = isDownward ? Prisma.sql`<` : Prisma.sql`>`;
  return { direction, beyond: Prisma.sql`(m.place, m.id) ${sign} (${value}, ${start.id}::uuid)` };
}

/** The statement of a page: one row more than shown, backwards when the page before is asked. */
export function usersQuery(actor: Actor, state: UserListState): Prisma.Sql {
  const { direction, beyond } = walk(state);
  // How many are found by a word or a role nobody knows before; everybody is a matter of one index.
  const planned = state.search === '' && state.role === '' ? Prisma.empty : PLANNED_ANEW;
  return Prisma.sql`${planned}
    WITH m AS NOT MATERIALIZED (
      SELECT u.id, u.first_name AS "firstName", u.last_name AS "lastName",
        u.sign_in_name AS "signInName", u.is_guest AS "isGuest", u.status::text AS status,
        u.must_change_password AS "mustChangePassword", u.last_sign_in_at AS "lastSignInAt",
        ${ORDERS[state.sort].place} AS place
      FROM "user" u WHERE ${usersMatching(actor, state)})
    SELECT m.id, m."firstName", m."lastName", m."signInName", m."isGuest", m.status,
      m."mustChangePassword", m."lastSignInAt", m.place::text AS place,
      ARRAY(SELECT r.role::text FROM user_role r WHERE r.user_id = m.id ORDER BY r.role) AS roles,
      EXISTS (SELECT FROM user_selection s
        WHERE s.user_id = ${actor.userId}::uuid AND s.selected_id = m.id) AS "isSelected",
      -- In order, so that the count reads the same index and not the users of everybody.
      (SELECT count(*) FROM (
        SELECT FROM m ORDER BY m.place, m.id ${atMost(COUNTED_UP_TO + 1)}) counted) AS total
    FROM m WHERE ${beyond}
    ORDER BY m.place ${direction}, m.id ${direction}
    ${atMost(state.size + 1)}`;
}

/**
 * A page of the actor's organization's users, by last name, first name, whatever their accents and
 * capitals, or by their last sign-in; one query. Deleted users appear when asked for, while they
 * can be restored.
 */
export async function listUsers(actor: Actor, state: UserListState): Promise<UserPage> {
  authorize(actor, managing(actor, 'users:list'));
  const found = await db.$queryRaw<FoundRow[]>(usersQuery(actor, state));
  const { textOf } = ORDERS[state.sort];
  const page = namedPageOf(found, turnOf(state), state.size, (row) => ({
    name: textOf(row),
    id: row.id,
  }));
  return {
    users: page.rows.map(({ total: _total, place: _place, roles, ...row }) => ({
      ...row,
      roles: roles.filter(isRole),
    })),
    total: Number(found[0]?.total ?? 0),
    previous: page.previous,
    next: page.next,
  };
}
