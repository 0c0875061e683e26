export { answerInvitation, partiesOf, type AnsweredInvitation } from './answer-invitation';
export { createInvitation } from './create-invitation';
export { listInvitationEvents, MOST_EVENTS, type InvitationEvent } from './history';
export { findOwnAcceptance, type OwnAcceptance } from './find-own-acceptance';
export { noteOpened } from './note-opened';
export { remindInvitations } from './remind-invitations';
export {
  findInvitationByToken,
  isMeantFor,
  type DeadState,
  type FoundInvitation,
  type InvitingParty,
  type LiveInvitation,
} from './find-invitation-by-token';
export {
  findInvitationMail,
  findInvitationReminder,
  type InvitationMail,
} from './find-invitation-mail';
export {
  checkRequestsImport,
  MOST_IMPORTED_REQUESTS,
  REQUEST_COLUMNS,
  REQUESTS_IMPORT,
  sendRequestsImport,
} from './import-requests';
export { DECLINES, INVITATION_STATES, type InvitationKind, type InvitationState } from './policy';
export {
  getInvitation,
  listInvitations,
  type InvitationDetail,
  type InvitationPage,
  type InvitationRow,
} from './queries';
export { resendInvitation } from './resend-invitation';
export { revokeInvitation, revokeJointInvitations } from './revoke-invitation';
export { saveInvitation } from './save-invitation';
export { sendInvitation } from './send-invitation';
