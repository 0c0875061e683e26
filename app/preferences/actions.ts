'use server';

import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { rememberPreferences } from '@/lib/messages/preferences';

/**
 * Remembers the language or theme chosen in the switch, in this browser. Public: it touches only
 * the caller's own cookies, and ignores values that are not on offer.
 */
export async function setPreferences(formData: FormData): Promise<void> {
  const chosen = { locale: formData.get('locale'), theme: formData.get('theme') };
  rememberPreferences(await cookies(), chosen, env.secureCookies);
}
