import { passwordLinkMail } from '../password-link';

/** Welcomes a user whom an admin added, with the link to choose a password. */
export const build = passwordLinkMail('user-added-link');
