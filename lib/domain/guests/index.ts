export { acceptGuestInvitation } from './accept-guest-invitation';
export { findGuestMail, findGuestOffer, type GuestOffer } from './find-guest-offer';
export { inviteGuests } from './invite-guests';
export { guestRolesFor } from './policy';
export { getGuestInvitation, listGuestInvitations, type GuestInvitationRow } from './queries';
export { resendGuestInvitation } from './resend-guest-invitation';
export { revokeGuestInvitation } from './revoke-guest-invitation';
