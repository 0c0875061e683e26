export { enqueueMail, type MailTemplate, type NewMail } from './enqueue-mail';
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
export { findMailRecipient, type MailRecipient } from './recipients';
export { deriveToken, hashToken, newNonce } from './tokens';
export { onMailQueued, wakeMailWorker } from './wake';
