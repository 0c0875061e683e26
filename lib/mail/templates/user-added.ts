import { paths } from '@/lib/paths';
import { adminActMail } from '../admin-act';

/** Welcomes a user whom an admin added; the temporary password comes from the admin. */
export const build = adminActMail('user-added', paths.signIn());
