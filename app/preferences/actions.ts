'use server';

import { cookies } from 'next/headers';
import { keepsPace } from '@/lib/action';
import { getSessionOwner } from '@/lib/auth';
import { updateOwnPreferences } from '@/lib/domain/users';
import { preferencesSchema } from '@/lib/domain/users/schema';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';

/**
 * Remembers the language or theme chosen in the switch: in this browser, and for whoever is signed
 * in also in their own record. Public: it touches only what is the caller's, and ignores values
 * that are not on offer. A change stays on record for good, so those of a script are kept in the
 * browser alone.
 */
export async function setPreferences(formData: FormData): Promise<void> {
  const chosen = preferencesSchema.parse({
    locale: formData.get('locale') ?? undefined,
    theme: formData.get('theme') ?? undefined,
  });
  rememberPreferences(await cookies(), chosen, env.secureCookies);
  const owner = await getSessionOwner();
  if (owner !== null && (await keepsPace(owner))) await updateOwnPreferences(owner, chosen);
}
