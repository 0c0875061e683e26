import type { Actor } from '@/lib/access';
import { recordRefusal } from '@/lib/domain/audit';
import { Refusal } from '@/lib/refusal';
import { keepPace } from './pace';
import type { PostedFile } from './receive-file';

/** Why a file was refused before it was read. */
export type WhyRefused = 'missing' | 'tooMany' | 'failed';

export interface Taking {
  /** snake_case, as the audit names the act: what a refused attempt is recorded under. */
  readonly action: string;
  /** Takes the file; its answer is the address of the page to show. */
  readonly take: (actor: Actor, file: PostedFile) => Promise<string>;
  /** The address that says why a file was refused before it was read. */
  readonly refused: (why: WhyRefused) => string;
}

/**
 * Lets a command take a posted file. Its refusal leaves one audit record, like that of a form's
 * action, and leads back to the form, whose page says so where somebody may not send files at all.
 * @returns the address of the page to show
 */
export async function takeFile(
  actor: Actor,
  file: PostedFile,
  { action, take, refused }: Taking,
): Promise<string> {
  try {
    await keepPace(actor);
    return await take(actor, file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordRefusal(actor, action, error);
    return refused(error.code === 'tooManyRequests' ? 'tooMany' : 'failed');
  }
}
