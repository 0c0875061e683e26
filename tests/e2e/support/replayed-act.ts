/** Looks up one value in the world's database. */
export type Lookup = (statement: string, values?: readonly string[]) => Promise<string>;

/** A form that changes something, filled in by the right person. */
export interface ReplayedAct {
  /** As the act is named in the code, and in the record of an attempt that is refused. */
  readonly name: string;
  /** The sign-in name of the right person. */
  readonly by: string;
  /** A state of affairs that the demo world does not begin with, as one statement. */
  readonly made?: string;
  readonly page: (find: Lookup) => Promise<string> | string;
  /** The button; the last one of the page without it. */
  readonly button?: string;
  /** What is filled in; a box or a choice by its value, or the first one that is open by none. */
  readonly fields?: Readonly<Record<string, string>>;
  /**
   * Whom it is open to as well, on what is their own: everybody signed in, or the same role of any
   * other organization, since it names nothing of this one.
   */
  readonly alsoOpenTo?: 'everybody' | 'otherTenants';
  /** Somebody with a temporary password may do it, since it ends that. */
  readonly settlesPassword?: boolean;
  /**
   * Not done by the right person in the end: it would end the session that all of this needs, or
   * names what only the directory could let be.
   */
  readonly isLeft?: boolean;
}

export const newest = (table: string, path: (id: string) => string) => async (find: Lookup) =>
  path(await find(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`));
export const PERSON = { firstName: 'Rosa', lastName: 'Prat' };
export const COBALT = 'admin@cobalt.example';
