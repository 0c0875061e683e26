import type { Actor, Permission } from '@/lib/access';
import { STANDINGS, type TestedStanding } from './oracle';

/** Rows of the actor's own organization for a command to work on. */
export interface There {
  /** Holds no role. */
  readonly colleagueId: string;
  readonly globalAdminId: string;
  /** A session of the colleague. */
  readonly sessionId: string;
}

/** One way to call a command: what opens it, and a call that could succeed. */
export interface Case {
  /** Each alternative opens it; of an alternative, every permission is needed. */
  readonly needs: readonly (readonly Permission[])[];
  readonly call: (actor: Actor, there: There) => Promise<unknown>;
  /** Opens by the permission for staff where the actor's organization is the operator's. */
  readonly isStaffToo: boolean;
  /** The organizations in which the act exists at all, where they are fewer than the permission's. */
  readonly within: readonly TestedStanding[];
}

type Call = Case['call'];

/** Of nothing. */
export const NOWHERE = '019a0000-0000-7000-8000-000000000000';

/** Opened by one permission. */
export function by(permission: Permission, call: Call): Case {
  return { needs: [[permission]], call, isStaffToo: false, within: STANDINGS };
}

/** Opened by any of them. */
export function byEither(permissions: readonly Permission[], call: Call): Case {
  return {
    needs: permissions.map((permission) => [permission]),
    call,
    isStaffToo: false,
    within: STANDINGS,
  };
}

/** Opened by all of them together. */
export function byAll(permissions: readonly Permission[], call: Call): Case {
  return { needs: [permissions], call, isStaffToo: false, within: STANDINGS };
}

/** Opened by all of them; in the operator's own organization, by its one permission for staff. */
export function byStaff(permissions: readonly Permission[], call: Call): Case {
  return { needs: [permissions], call, isStaffToo: true, within: STANDINGS };
}

/** The same in fewer organizations. */
export function within(standings: readonly TestedStanding[], found: Case): Case {
  return { ...found, within: standings };
}

export const PARTNERS_ONLY = ['provider', 'reseller'] as const;
/** All but the operator, whose people have roles of their own. */
export const OTHERS = ['provider', 'reseller', 'customer'] as const;

/** A file as it arrives. */
export function aFile(text: string) {
  async function* bytes() {
    await Promise.resolve();
    yield Buffer.from(text);
  }
  return { name: 'file.csv', bytes: bytes() };
}
