import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { env } from '@/lib/env';
import { isOwnHost } from '@/lib/request';

/** Whether this start keeps its mail and was asked for by a name of its own. */
export async function hasMailbox(): Promise<boolean> {
  return env.mailboxEnabled && isOwnHost((await headers()).get('host'), env.appUrl);
}

/**
 * Answers "not found" unless this start keeps its mail and was asked for by a name of its own:
 * the mailbox asks nobody to sign in, and its links open accounts.
 */
export async function requireMailbox(): Promise<void> {
  if (!(await hasMailbox())) notFound();
}
