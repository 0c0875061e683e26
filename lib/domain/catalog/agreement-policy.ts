import { dayIn, startOfDay } from '@/lib/clock';
import type { RefusalCode } from '@/lib/refusal';

/** A published version that was not withdrawn, as far as the rules look at it. */
export interface PublishedVersion {
  readonly version: number;
  readonly effectiveFrom: Date;
  /** From when an acceptance of an earlier version no longer suffices; null: it goes on sufficing. */
  readonly demandedFrom: Date | null;
}

/** How an organization stands to an agreement. */
export interface AgreementStanding {
  readonly state: 'missing' | 'accepted' | 'renewalDue' | 'renewalOverdue';
  /** The newest version it accepted; null when it accepted none. */
  readonly accepted: number | null;
  /** The version in force; null when none is. */
  readonly inForce: number | null;
  /** From when a new acceptance is demanded; set in the two states of renewal. */
  readonly demandedFrom: Date | null;
}

/** How a partner sees a customer's agreement in its list. */
export type CustomerAgreementState = 'accepted' | 'renewal' | 'missing';

/** The newest version whose day has come; undefined when there is none. */
export function versionInForce<V extends PublishedVersion>(
  versions: readonly V[],
  now: Date,
): V | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= now)
    .toSorted((one, other) => other.version - one.version)[0];
}

/**
 * How an organization stands that accepted `accepted`. A demand stays when a later version without
 * one follows it, and any version from the demanding one on settles it.
 */
export function standingOf(
  accepted: number | null,
  versions: readonly PublishedVersion[],
  now: Date,
): AgreementStanding {
  const inForce = versionInForce(versions, now)?.version ?? null;
  if (accepted === null) return { state: 'missing', accepted, inForce, demandedFrom: null };
  const [first] = versions
    .filter(({ version, effectiveFrom }) => version > accepted && effectiveFrom <= now)
    .flatMap(({ demandedFrom }) => demandedFrom ?? [])
    .toSorted((one, other) => one.getTime() - other.getTime());
  if (first === undefined) return { state: 'accepted', accepted, inForce, demandedFrom: null };
  const state = first <= now ? 'renewalOverdue' : 'renewalDue';
  return { state, accepted, inForce, demandedFrom: first };
}

/**
 * The newest of the versions come into force that demand a new acceptance: of those whose demand is
 * due by now, and of all of them. Whoever accepted an earlier one has to accept anew, as
 * `standingOf` has it; 0 where none demands it.
 */
export function demandsOf(
  versions: readonly PublishedVersion[],
  now: Date,
): { readonly passed: number; readonly ever: number } {
  const demanding = versions.filter(
    ({ effectiveFrom, demandedFrom }) => effectiveFrom <= now && demandedFrom !== null,
  );
  const newest = (some: readonly PublishedVersion[]) =>
    Math.max(0, ...some.map(({ version }) => version));
  return {
    passed: newest(
      demanding.filter(({ demandedFrom }) => demandedFrom !== null && demandedFrom <= now),
    ),
    ever: newest(demanding),
  };
}

/**
 * Whether the agreement binds the organization now: without it an organization may connect, but
 * not transact (spec E13, S5).
 */
export function mayTransact({ state }: Pick<AgreementStanding, 'state'>): boolean {
  return state === 'accepted' || state === 'renewalDue';
}

/** Where a version stands in its life. */
export type VersionState = 'draft' | 'scheduled' | 'inForce' | 'superseded' | 'withdrawn';

interface Dated {
  readonly version: number;
  readonly effectiveFrom: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Where a version stands in its life. @param inForce the number of the one in force */
export function versionState(
  { version, effectiveFrom, withdrawnAt }: Dated,
  inForce: number | null,
  now: Date,
): VersionState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (effectiveFrom === null) return 'draft';
  if (effectiveFrom > now) return 'scheduled';
  return version === inForce ? 'inForce' : 'superseded';
}

/** Days further away than this many years are taken for a slip of the pen. */
const MOST_YEARS_AHEAD = 3;

interface AskedDays {
  /** As `2026-11-22`, in the asker's time zone. */
  readonly effectiveDay: string;
  /** The same; null when no new acceptance is demanded. */
  readonly demandedDay: string | null;
}

interface Schedule {
  readonly effectiveFrom: Date;
  readonly demandedFrom: Date | null;
}

/**
 * The moments that the days of a publication mean: a day begins at midnight by the publisher's clock,
 * and today means at once.
 * @returns a refusal and the field it belongs to for days that cannot be
 */
export function scheduleOf(
  { effectiveDay, demandedDay }: AskedDays,
  timeZone: string,
  now: Date,
): Schedule | { readonly refusal: RefusalCode; readonly field: string } {
  const today = dayIn(timeZone, now);
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;
  if (effectiveDay < today) return { refusal: 'dayPassed', field: 'effectiveDay' };
  if (effectiveDay > last) return { refusal: 'dayTooFar', field: 'effectiveDay' };
  const effectiveFrom = effectiveDay === today ? now : startOfDay(effectiveDay, timeZone);
  if (demandedDay === null) return { effectiveFrom, demandedFrom: null };
  if (demandedDay < effectiveDay) return { refusal: 'demandTooEarly', field: 'demandedDay' };
  if (demandedDay > last) return { refusal: 'dayTooFar', field: 'demandedDay' };
  const demandedFrom =
    demandedDay === effectiveDay ? effectiveFrom : startOfDay(demandedDay, timeZone);
  return { effectiveFrom, demandedFrom };
}
