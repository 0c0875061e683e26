/**
 * What may be reached without signing in: the entry as the routes test prints it (`file: function`)
 * and why. Everything else starts with a `require…` of lib/auth, or is an action made by
 * formAction().
 */
export const PUBLIC_ROUTES: Readonly<Record<string, string>> = {
  'app/healthz/route.ts: GET':
    'whoever watches the server has no account; it says only that it lives',
  'app/upload/membership/route.ts: POST':
    'uploadRoute() sends whoever is not signed in to sign in; the command authorizes',
  'app/upload/existing-customers/route.ts: POST':
    'uploadRoute() sends whoever is not signed in to sign in; the command authorizes',
  'app/upload/customer-requests/route.ts: POST':
    'uploadRoute() sends whoever is not signed in to sign in; the command authorizes',
  'app/upload/users/route.ts: POST':
    'uploadRoute() sends whoever is not signed in to sign in; the command authorizes',
  'app/(portal)/account/users/import/[importId]/save/route.ts: POST':
    'downloadPost() sends whoever is not signed in to sign in; the command authorizes',
  'app/readyz/route.ts: GET': 'whoever watches the server has no account; it says only yes or no',
  'app/(public)/sign-in/page.tsx: SignInPage': 'whoever signs in is nobody yet',
  'app/(public)/sign-in/actions.ts: signInAction': 'whoever signs in is nobody yet',
  'app/(public)/sign-in/actions.ts: beginPasskeySignInAction': 'whoever signs in is nobody yet',
  'app/(public)/sign-in/actions.ts: signInWithPasskeyAction': 'whoever signs in is nobody yet',
  'app/(public)/sign-in/second-factor/page.tsx: SecondFactorPage':
    'asks for the waiting sign-in itself, and leads to sign in without one',
  'app/(public)/sign-in/recovery-code/page.tsx: RecoveryCodePage':
    'asks for the waiting sign-in itself, and leads to sign in without one',
  'app/(public)/sign-in/actions.ts: beginSecondFactorAction':
    'the command refuses whoever has no sign-in that waits',
  'app/(public)/sign-in/actions.ts: passkeyFactorAction':
    'the command refuses whoever has no sign-in that waits',
  'app/(public)/sign-in/actions.ts: codeFactorAction':
    'the command refuses whoever has no sign-in that waits',
  'app/(public)/sign-in/actions.ts: recoveryCodeAction':
    'the command refuses whoever has no sign-in that waits',
  'app/(public)/sign-in/organization/page.tsx: OrganizationSignInPage':
    'whoever signs in is nobody yet',
  'app/(public)/sign-in/organization/actions.ts: signInByOrganizationAction':
    'whoever signs in is nobody yet',
  'app/(public)/sign-in/organization/actions.ts: signInBySharedIssuerAction':
    'whoever signs in is nobody yet',
  'app/(public)/sign-in/callback/[issuer]/route.ts: GET':
    'whoever comes back from an issuer is nobody yet; the secret of the browser is the key',
  'app/(public)/sign-in/backchannel-logout/[issuer]/route.ts: POST':
    'an issuer has no account; the token that it has signed is the key',
  'app/(public)/sign-in/link/page.tsx: LinkIdentityPage':
    'asks for what waits in this browser itself; whoever signs in is nobody yet',
  'app/(public)/sign-in/link/actions.ts: signInAndLinkAction': 'whoever signs in is nobody yet',
  'app/(public)/signed-out/page.tsx: SignedOutPage': 'whoever signed out is nobody any more',
  'app/(public)/forgot-password/page.tsx: ForgotPasswordPage': 'whoever forgot cannot sign in',
  'app/(public)/forgot-password/actions.ts: requestPasswordResetAction':
    'whoever forgot cannot sign in',
  'app/(public)/reset-password/[token]/page.tsx: ResetPasswordPage': 'the mailed token is the key',
  'app/(public)/reset-password/[token]/actions.ts: resetPasswordAction':
    'the mailed token is the key',
  'app/(public)/create-account/page.tsx: CreateAccountPage': 'anyone may create a work account',
  'app/(public)/create-account/actions.ts: createAccountAction': 'anyone may create a work account',
  'app/(public)/create-account/actions.ts: resendVerificationAction':
    'a new account cannot sign in before its mail arrives',
  'app/(public)/create-account/check-your-mail/page.tsx: CheckYourMailPage':
    'a new account cannot sign in yet',
  'app/(public)/verify-email/[token]/page.tsx: VerifyEmailPage': 'the mailed token is the key',
  'app/(public)/verify-email/[token]/actions.ts: verifyEmailAction': 'the mailed token is the key',
  'app/(public)/confirm-email/[token]/page.tsx: ConfirmContactEmailPage':
    'the mailed token is the key',
  'app/(public)/confirm-email/[token]/actions.ts: confirmContactEmailAction':
    'the mailed token is the key',
  'app/(enroll)/enroll/page.tsx: WelcomePage':
    'says what to have at hand before one has an account',
  'app/(enroll)/enroll/work-account/page.tsx: WorkAccountPage':
    'where one signs in or creates an account',
  'app/(public)/confirm-contact/[token]/actions.ts: confirmContactAction':
    'whoever holds the token of a mailed link confirms',
  'app/(public)/confirm-contact/[token]/page.tsx: ConfirmContactPage':
    'whoever holds the token of a mailed link reads it',
  'app/(public)/guest/[token]/page.tsx: GuestInvitationPage':
    'whoever holds the token of a mailed invitation reads it',
  'app/(public)/guest/[token]/actions.ts: acceptGuestAction':
    'whoever accepts becomes a user by it; the mailed token is the key',
  'app/(public)/help/page.tsx: HelpPage': 'help is for everybody',
  'app/(public)/mailbox/[id]/page.tsx: MailboxMessagePage':
    'exists only on a local start, where mail is kept instead of sent',
  'app/(public)/mailbox/page.tsx: MailboxPage':
    'exists only on a local start, where mail is kept instead of sent',
  'app/(public)/invitation/[token]/page.tsx: InvitationLandingPage':
    'whoever holds the token of an invitation may read it; only signed-in people can answer',
  'app/(public)/providers/page.tsx: ProvidersPage': 'the directory is public',
  'app/(public)/providers/[providerId]/page.tsx: ProviderPage': 'the directory is public',
  'app/(public)/providers/[providerId]/logo/route.ts: GET': 'the directory is public',
  'app/(public)/page.tsx: PublicHomePage': 'the start page',
  'app/(public)/invitation/[token]/relationship/actions.ts: useOtherAccountAction':
    'whoever signs out needs no right to, and may be half signed in',
  'app/preferences/actions.ts: setPreferences':
    "writes the caller's own language and theme cookies",
  'app/session/actions.ts: endSession':
    'whoever signs out needs no right to, and may be half signed in',
};
