import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { env } from '@/lib/env';
import { isOwnHost } from '@/lib/request';

/**
 * Answers "not found" unless this start keeps its mail and was asked for by a name of its own:
 * the mailbox asks nobody to sign in, and its links open accounts.
 */
export async function requireMailbox(): Promise<void> {
  const host = (await headers()).get('host');
  if (!env.mailboxEnabled || !isOwnHost(host, env.appUrl)) notFound();
}
