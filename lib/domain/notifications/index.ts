export { enqueueMail, enqueueMails, type MailTemplate, type NewMail } from './enqueue-mail';
export {
  enqueueAdminNotice,
  enqueueAdminNotices,
  enqueueNotice,
  enqueueNotices,
} from './enqueue-notice';
export {
  createMailLink,
  findMailLink,
  findMailLinkById,
  mailLinkUrlToken,
  revokeMailLinks,
  useMailLink,
  type FoundMailLink,
  type MailLink,
  type MailLinkState,
} from './mail-links';
export {
  listOutbox,
  MAIL_STATES,
  type MailState,
  type OutboxFilter,
  type OutboxPage,
  type OutboxRow,
} from './queries';
export { recallAgreementMails, type Recalled } from './recall-mails';
export { findMailRecipient, findOrganizationName, type MailRecipient } from './recipients';
export { resendMail } from './resend-mail';
export { deriveToken, hashToken, newNonce } from './tokens';
export { onMailQueued, wakeMailWorker } from './wake';
