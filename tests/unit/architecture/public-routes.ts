/**
 * What may be reached without signing in: the entry as the routes test prints it (`file: function`)
 * and why. Everything else starts with a `require…` of lib/auth, or is an action made by
 * formAction().
 */
export const PUBLIC_ROUTES: Readonly<Record<string, string>> = {
  'app/(public)/help/page.tsx: HelpPage': 'help is for everybody',
  'app/(public)/page.tsx: PublicHomePage': 'the start page',
  'app/preferences/actions.ts: setPreferences':
    "writes the caller's own language and theme cookies",
  'app/session/actions.ts: endSession':
    'whoever signs out needs no right to, and may be half signed in',
};
