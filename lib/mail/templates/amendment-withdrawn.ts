import { amendmentMail } from '../amendment-mail';

export const build = amendmentMail('amendment-withdrawn');
