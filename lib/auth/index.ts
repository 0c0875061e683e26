export { getActor, getSessionOwner, requireActor, requirePasswordOwner } from './actor';
export { rememberNext, takeRememberedNext } from './next-cookie';
export { ownPath } from './next-path';
export { requestContext, unguardedContext } from './request-context';
export { writeSessionCookie } from './session-cookie';
export { signInWithPassword, signOut } from './sign-in';
