import type { Confirmed, saveIssuer } from '@/lib/domain/openid';

/** What an admin types of an issuer that cannot be asked: for tests of who may, not of what it does. */
export const ISSUER_SETTINGS: Parameters<typeof saveIssuer>[1] = {
  issuer: 'nowhere',
  clientId: 'x',
  clientSecret: 'x',
  isRequired: false,
  answersForFactor: false,
  seen: '',
};

/** What an issuer confirms of somebody, to a session that is nobody's. */
export const CONFIRMED: Confirmed = {
  purpose: 'LINK',
  sessionId: 'another',
  organizationId: null,
  issuer: 'https://login.example.com',
  subject: 'x',
  sid: null,
  saidAt: new Date(0),
  provedAt: null,
  hasFactor: false,
  signOutUrl: null,
};
