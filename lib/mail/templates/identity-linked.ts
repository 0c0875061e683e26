import { identityMail } from '../identity-mail';

export const build = identityMail('identity-linked');
