import { obstacle, type Manager, type Obstacle, type Target } from './policy';

/** A user whom a move to another domain is about. */
export interface Movable extends Target {
  readonly signInName: string;
}

/** Why somebody keeps their sign-in name: an obstacle, or the name is taken, or on that domain already. */
export type StaysBecause = Obstacle | 'signInNameTaken' | 'alreadyThere';

export type Move<User> =
  | { readonly user: User; readonly signInName: string; readonly stays: null }
  | { readonly user: User; readonly signInName: string; readonly stays: StaysBecause };

/** The sign-in name that somebody has on another domain: the part before the last `@` stays. */
export function nameOn(domain: string, signInName: string): string {
  return `${signInName.slice(0, signInName.lastIndexOf('@'))}@${domain}`;
}

/**
 * Who of some users moves to a domain, by the rule of the single change. Pure.
 * @param taken sign-in names on that domain that others have.
 * @returns each in the given order; of two who would get the same name, the first moves.
 */
export function planMove<User extends Movable>(
  actor: Manager,
  users: readonly User[],
  domain: string,
  taken: ReadonlySet<string>,
): readonly Move<User>[] {
  const given = new Set(taken);
  return users.map((user) => {
    const signInName = nameOn(domain, user.signInName);
    const stays = reason(actor, user, signInName, given);
    if (stays === null) given.add(signInName);
    return { user, signInName, stays };
  });
}

function reason(
  actor: Manager,
  user: Movable,
  signInName: string,
  given: ReadonlySet<string>,
): StaysBecause | null {
  if (user.signInName === signInName) return 'alreadyThere';
  const code = obstacle(actor, 'changeSignInName', user);
  if (code !== null) return code;
  return given.has(signInName) ? 'signInNameTaken' : null;
}
