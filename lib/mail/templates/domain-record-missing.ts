import { domainMail } from '../domain-mail';

export const build = domainMail('domain-record-missing');
