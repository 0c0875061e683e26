import type { Actor } from '@/lib/access';
import type { Prisma } from '@/lib/db';
import type { Answers } from './answers';
import type { LiveEnrollment } from './draft';
import { legalNameWarnings, type LegalNameWarning } from './rules/legal-name';

/** A legal profile; where and how nobody asked an existing program member, it may be unknown. */
type LegalProfileOnRecord = Omit<Answers['legal-profile'], 'addressLine1' | 'city'> & {
  readonly addressLine1: string | null;
  readonly city: string | null;
};

type ContactOnRecord = Omit<Answers['primary-contact'], 'phone'> & {
  readonly phone: string | null;
};

/** The frozen submission: all that reviewers read, as it was when it was sent. */
export interface Snapshot {
  readonly organization: { readonly id: string; readonly name: string; readonly country: string };
  readonly applicant: {
    readonly userId: string;
    readonly name: string;
    readonly signInName: string;
  };
  readonly profile: {
    readonly id: string;
    readonly name: string;
    readonly mpnId: string;
    readonly country: string;
  };
  readonly legalProfile: LegalProfileOnRecord;
  readonly primaryContact: ContactOnRecord;
  readonly support: Answers['support'];
  /** Null for an existing program member, who is not asked again. */
  readonly declarations: Answers['declarations'] | null;
  /** What is odd about the legal name; the applicant was told. */
  readonly warnings: readonly LegalNameWarning[];
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
}

/** Freezes a draft; null while an answer is missing. */
export function freeze(
  actor: Actor,
  { progress, profile }: Pick<LiveEnrollment, 'progress' | 'profile'>,
  at: Date,
): Snapshot | null {
  const { draft } = progress;
  const { support, declarations } = draft;
  const legalProfile = draft['legal-profile'];
  const primaryContact = draft['primary-contact'];
  if (!legalProfile || !primaryContact || !support || !declarations || !profile) return null;
  return {
    ...partiesOf(actor, profile),
    legalProfile,
    primaryContact,
    support,
    declarations,
    warnings: legalNameWarnings(legalProfile.legalName),
    submittedAt: at.toISOString(),
  };
}

/** Freezes the draft of an existing program member; null while the support contact is missing. */
export function freezeMember(
  actor: Actor,
  { progress, profile }: Pick<LiveEnrollment, 'progress' | 'profile'>,
  record: Pick<Snapshot, 'legalProfile' | 'primaryContact' | 'warnings'>,
  at: Date,
): Snapshot | null {
  const { support } = progress.draft;
  if (!support || !profile) return null;
  return {
    ...partiesOf(actor, profile),
    ...record,
    support,
    declarations: null,
    submittedAt: at.toISOString(),
  };
}

function partiesOf(
  actor: Actor,
  profile: NonNullable<LiveEnrollment['profile']>,
): Pick<Snapshot, 'organization' | 'applicant' | 'profile'> {
  const { id, name, country } = actor.organization;
  return {
    organization: { id, name, country },
    applicant: { userId: actor.userId, name: actor.displayName, signInName: actor.signInName },
    profile: {
      id: profile.id,
      name: profile.name,
      mpnId: profile.mpnId,
      country: profile.country,
    },
  };
}

/** A snapshot as its column takes it. */
export function toColumn(snapshot: Snapshot): Prisma.InputJsonObject {
  return { ...snapshot, warnings: [...snapshot.warnings] };
}

/** Reads a column that only `freeze` and `withContact` write; null for a draft. */
export function readSnapshot(column: unknown): Snapshot | null {
  return column === null ? null : (column as Snapshot);
}

/** Whether the program's records stand for the checks (spec E5). */
export function isOfMember(snapshot: Snapshot): boolean {
  return snapshot.declarations === null;
}

/** The snapshot with another primary contact. */
export function withContact(snapshot: Snapshot, contact: Answers['primary-contact']): Snapshot {
  return { ...snapshot, primaryContact: contact };
}
