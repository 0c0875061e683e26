import { paths } from '@/lib/paths';
import { adminActMail } from '../admin-act';

/** Tells a user that an admin reset the second factor. */
export const build = adminActMail('user-factors-reset', paths.security());
