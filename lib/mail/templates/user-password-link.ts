import { passwordLinkMail } from '../password-link';

/** Tells a user that an admin reset the password, with the link to choose a new one. */
export const build = passwordLinkMail('user-password-link');
