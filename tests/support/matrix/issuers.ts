import * as openid from '@/lib/domain/openid';
import * as users from '@/lib/domain/users';
import { CONFIRMED, ISSUER_SETTINGS } from '../issuer-facts';
import { by, byStaff, NOWHERE, type Case } from './case';

const MANAGE = 'organization:manage-sign-in';
const RESET = ['users:reset-password'] as const;

/** Commands and queries about issuers by which people sign in, and who they are there. */
export const ISSUERS: Readonly<Record<string, Case>> = {
  'openid.findConnectionHost': by('profile:own', openid.findConnectionHost),
  'openid.findOwnHost': by('profile:own', openid.findOwnHost),
  'openid.getIssuerSettings': by(MANAGE, openid.getIssuerSettings),
  'openid.saveIssuer': by(MANAGE, (actor) => openid.saveIssuer(actor, ISSUER_SETTINGS)),
  'openid.testIssuer': by(MANAGE, openid.testIssuer),
  'openid.turnOffIssuer': by(MANAGE, (actor) => openid.turnOffIssuer(actor, { seen: '' })),
  'users.linkByIssuer': by('profile:own', (actor) => users.linkByIssuer(actor, CONFIRMED)),
  'users.proveByIssuer': by('profile:own', (actor) => users.proveByIssuer(actor, CONFIRMED)),
  'users.listOwnIdentities': by('profile:own', users.listOwnIdentities),
  'users.removeOwnIdentity': by('profile:own', (actor) =>
    users.removeOwnIdentity(actor, { identityId: NOWHERE }),
  ),
  'users.listUserIdentities': byStaff(RESET, (actor, { colleagueId }) =>
    users.listUserIdentities(actor, colleagueId),
  ),
  'users.prepareIdentity': byStaff(RESET, (actor, { colleagueId: userId }) =>
    users.prepareIdentity(actor, { userId, subject: 'x' }),
  ),
  'users.removeUserIdentity': byStaff(RESET, (actor, { colleagueId: userId }) =>
    users.removeUserIdentity(actor, { userId, identityId: NOWHERE }),
  ),
};
