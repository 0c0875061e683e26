import { z } from 'zod';
import { type db, type Prisma, type Tx } from '@/lib/db';
import { LOCATION_SELECT, profileProblem, type Location } from '../membership';
import { answerSchemas, ANSWER_STEPS } from './answers';
import type { Draft, Progress } from './steps';

const association = z.object({ read: z.literal(true) });
const membership = z.object({ userName: z.string().min(1) });

/**
 * Reads a stored draft by the rules in force: what no longer passes counts as not answered, so
 * that the wizard asks for it again.
 * @param country of the organization
 */
export function readDraft(stored: unknown, country: string): Draft {
  const raw = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const schemas = { association, membership, ...answerSchemas(country) };
  const read = (['association', 'membership', ...ANSWER_STEPS] as const).flatMap((step) => {
    const result = schemas[step].safeParse(raw[step]);
    return result.success ? [[step, result.data] as const] : [];
  });
  return Object.fromEntries(read);
}

const SELECT = {
  id: true,
  reference: true,
  status: true,
  version: true,
  draft: true,
  membershipAccountId: true,
  profile: {
    select: {
      id: true,
      name: true,
      mpnId: true,
      country: true,
      status: true,
      type: true,
      associatedElsewhere: true,
      associatedOrganizationId: true,
      isProgramMember: true,
      accountId: true,
      ...LOCATION_SELECT,
    },
  },
} as const satisfies Prisma.EnrollmentSelect;

/** The organization's enrollment that is not rejected, with how far it has come. */
export interface LiveEnrollment {
  readonly id: string;
  readonly reference: string;
  readonly status: 'DRAFT' | 'PENDING' | 'AUTHORIZED' | 'REJECTED';
  readonly version: number;
  readonly membershipAccountId: string | null;
  readonly profile:
    | (Location & {
        readonly id: string;
        readonly name: string;
        readonly mpnId: string;
        readonly country: string;
        readonly isProgramMember: boolean;
      })
    | null;
  readonly progress: Progress;
}

/** Whether the draft goes the short path of an existing program member (spec E5). */
export function isMember({ progress }: Pick<LiveEnrollment, 'progress'>): boolean {
  return progress.isMember === true;
}

/** Finds it; null when the organization has none, or only rejected ones. */
export async function findLiveEnrollment(
  client: Tx | typeof db,
  organization: { readonly id: string; readonly country: string },
): Promise<LiveEnrollment | null> {
  const row = await client.enrollment.findFirst({
    where: { organizationId: organization.id, status: { not: 'REJECTED' } },
    select: SELECT,
  });
  if (row === null) return null;
  const { draft, profile, ...rest } = row;
  // The directory may have given it to another account than the one that was signed in to.
  const hasProfile =
    profile !== null &&
    profile.accountId === row.membershipAccountId &&
    profileProblem(profile, organization) === null;
  return {
    ...rest,
    profile,
    progress: {
      draft: readDraft(draft, organization.country),
      hasMembership: row.membershipAccountId !== null,
      hasProfile,
      isMember: hasProfile && profile.isProgramMember,
    },
  };
}
