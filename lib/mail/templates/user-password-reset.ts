import { paths } from '@/lib/paths';
import { adminActMail } from '../admin-act';

/** Tells a user that an admin reset the password; the new one comes from the admin. */
export const build = adminActMail('user-password-reset', paths.signIn());
