import { cookies } from 'next/headers';
import { isTheme, preferenceCookies, type Theme } from './preferences';

/** The theme this browser asked for; "system" until it did. Server only. */
export async function chosenTheme(): Promise<Theme> {
  const theme = (await cookies()).get(preferenceCookies.theme)?.value;
  return isTheme(theme) ? theme : 'system';
}
