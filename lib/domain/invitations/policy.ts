/** Pure rules of invitations: their life, and the link in their text. */

export const INVITATION_KINDS = ['PARTNERSHIP', 'RELATIONSHIP', 'JOINT'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** What an invitation is at a moment; EXPIRED is computed from its end. */
export const INVITATION_STATES = [
  'OPEN',
  'SENT',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Stored states from which it can still be answered, revoked or sent anew. */
export const UNANSWERED = ['OPEN', 'SENT', 'EXPIRED'] as const satisfies readonly InvitationState[];
/** Stored states in which its link works, until its end. */
export const LIVE = ['OPEN', 'SENT'] as const satisfies readonly InvitationState[];

/** Whether nobody has answered or revoked it. */
export function isUnanswered(status: InvitationState): boolean {
  return (UNANSWERED as readonly InvitationState[]).includes(status);
}

const LIFETIME_DAYS = 30;
/** Days before the end on which its recipient is reminded. */
const REMINDER_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Mails from here for one invitation, so that nobody can be flooded with it. */
export const MAX_SENDS = 10;
/** Invitations one organization may make. */
export const CREATIONS = { name: 'create-invitation', times: 500, seconds: 3600 };

/** Where the personal link stands in a stored message. */
export const LINK_PLACEHOLDER = '{link}';

/** When an invitation made or renewed at `now` ends. */
export function endOfLife(now: Date): Date {
  return new Date(now.getTime() + LIFETIME_DAYS * DAY_MS);
}

/** Invitations that end before this moment are due to be recalled to their recipients. */
export function reminderHorizon(now: Date): Date {
  return new Date(now.getTime() + REMINDER_DAYS * DAY_MS);
}

/** The state a person sees: the stored one, or EXPIRED once a live one is past its end. */
export function stateAt(
  invitation: { readonly status: InvitationState; readonly expiresAt: Date },
  now: Date,
): InvitationState {
  const isLive = (LIVE as readonly InvitationState[]).includes(invitation.status);
  return isLive && invitation.expiresAt <= now ? 'EXPIRED' : invitation.status;
}

/** An edited text as it is stored: its own link becomes the placeholder again. */
export function toStoredText(text: string, link: string): string {
  return text.replaceAll(link, LINK_PLACEHOLDER);
}

/** Whether a stored text still holds the personal link. */
export function holdsLink(stored: string): boolean {
  return stored.includes(LINK_PLACEHOLDER);
}

/** A stored text as it is read and sent. */
export function withLink(stored: string, link: string): string {
  return stored.replaceAll(LINK_PLACEHOLDER, () => link);
}

/** Refusals of one organization: an open invitation can be declined again and again. */
export const DECLINES = { name: 'decline-invitation', times: 30, seconds: 3600 };

/** Names a link without giving it away: what a form carries to say which link it was shown with. */
export function linkVersionOf(tokenHash: string): string {
  return tokenHash.slice(0, 16);
}
