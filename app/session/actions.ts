'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/auth';
import { paths } from '@/lib/paths';

/** Ends this browser's own session and leads to sign-in. Harmless to whoever has none. */
export async function endSession(): Promise<void> {
  const { goesOn } = await signOut();
  redirect(goesOn ? paths.signedOut() : paths.signIn());
}
