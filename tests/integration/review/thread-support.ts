import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@/lib/access';
import { failCheck, getReview, type addDocument } from '@/lib/domain/enrollment';
import { env } from '@/lib/env';
import { aPdf } from '@/tests/support/files';
import { aConfirmedApplicant, seen } from './support';

export const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export function aDocumentFor(
  enrollmentId: string,
  sent: Partial<Parameters<typeof addDocument>[1]> = {},
) {
  return {
    enrollmentId,
    idempotencyKey: randomUUID(),
    type: 'employmentLetter' as const,
    issuedOn: daysAgo(30),
    comment: 'Here it is.',
    file: new File([aPdf()], 'letter.pdf'),
    ...sent,
  };
}

export function aMessageFor(enrollmentId: string, answers = false) {
  return { enrollmentId, idempotencyKey: randomUUID(), message: 'A question.', answers };
}

/** An applicant whose employment check has failed. */
export async function aFailedApplicant(reviewer: Actor) {
  const applicant = await aConfirmedApplicant();
  const reason = 'contactNotEmployed';
  await failCheck(reviewer, { ...(await seen(reviewer, applicant)), check: 'EMPLOYMENT', reason });
  return applicant;
}

export function filesKept(): number {
  const folder = join(env.dataDir, 'files');
  if (!existsSync(folder)) return 0;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).length;
}

export async function stateOf(reviewer: Actor, enrollmentId: string) {
  return (await getReview(reviewer, enrollmentId)).state;
}
