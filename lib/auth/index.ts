export { getActor, requireActor, requirePasswordOwner } from './actor';
export { ownPath } from './next-path';
export { REQUEST_ID_HEADER, REQUEST_PATH_HEADER, requestContext } from './request-context';
export { writeSessionCookie } from './session-cookie';
export { signInWithPassword, signOut } from './sign-in';
