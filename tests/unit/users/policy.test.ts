import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADMIN_ROLES,
  AGENT_ROLES,
  OPERATOR_ROLES,
  OTHER_ROLES,
  ROLES,
  type ActorOrganization,
  type Role,
} from '@/lib/access';
import {
  canBeHeldTogether,
  mayAssign,
  obstacle,
  restorableUntil,
  roleClass,
  rolesNotAssignable,
  rolesNotForGuests,
  rolesOf,
  USER_ACTS,
  type Target,
  type UserAct,
} from '@/lib/domain/users/policy';

const partner: ActorOrganization = {
  id: 'o',
  name: 'Cobalt IT',
  country: 'ES',
  isOperator: false,
  isProvider: false,
  isReseller: true,
  isSuspended: false,
};
const operator: ActorOrganization = { ...partner, isOperator: true, isReseller: false };

const actor = (roles: readonly Role[], organization = partner) => ({
  userId: 'actor',
  roles,
  organization,
});
const target = (facts: Partial<Target> = {}): Target => ({
  id: 'target',
  status: 'ACTIVE',
  statusChangedAt: new Date('2026-11-01T00:00:00Z'),
  isGuest: false,
  secondFactorSince: new Date('2026-11-01T00:00:00Z'),
  roles: [],
  ...facts,
});
const statusFor: Record<UserAct, Target['status']> = {
  edit: 'ACTIVE',
  editContactEmail: 'ACTIVE',
  block: 'ACTIVE',
  unblock: 'BLOCKED',
  delete: 'ACTIVE',
  restore: 'DELETED',
  resetPassword: 'ACTIVE',
  resetFactors: 'ACTIVE',
  endSessions: 'ACTIVE',
  changeSignInName: 'ACTIVE',
  changeIdentity: 'ACTIVE',
};
const now = new Date('2026-11-20T00:00:00Z');

const roleSets = fc
  .record({
    admin: fc.option(fc.constantFrom(...ADMIN_ROLES), { nil: null }),
    agent: fc.option(fc.constantFrom(...AGENT_ROLES), { nil: null }),
    other: fc.subarray([...OTHER_ROLES]),
  })
  .map(({ admin, agent, other }) =>
    ROLES.filter((role) => ([admin, agent, ...other] as (Role | null)[]).includes(role)),
  );
const organizations = fc.constantFrom(partner, operator);

describe('a guest', () => {
  it('holds MPN partner admin and Business profile admin and nothing else', () => {
    expect(ROLES.filter((role) => rolesNotForGuests([role]).length === 0)).toEqual([
      'MPN_ADMIN',
      'BUSINESS_PROFILE_ADMIN',
    ]);
  });

  it('keeps the address that was proved by accepting', () => {
    const guest = target({ isGuest: true });
    expect(obstacle(actor(['GLOBAL_ADMIN']), 'editContactEmail', guest)).toBe('guestContactEmail');
    expect(obstacle(actor(['GLOBAL_ADMIN']), 'edit', guest)).toBeNull();
  });
});

describe('who may grant and remove which role', () => {
  const assignable = (roles: readonly Role[], organization = partner) =>
    ROLES.filter((role) => mayAssign(actor(roles, organization), role));

  it('a Global admin: every role of a partner', () => {
    expect(assignable(['GLOBAL_ADMIN'])).toEqual([...ADMIN_ROLES, ...AGENT_ROLES, ...OTHER_ROLES]);
  });

  it('a User management admin: neither Global admin nor Compliance admin', () => {
    expect(assignable(['USER_ADMIN'])).toEqual(
      [...ADMIN_ROLES, ...AGENT_ROLES, ...OTHER_ROLES].filter(
        (role) => role !== 'GLOBAL_ADMIN' && role !== 'COMPLIANCE_ADMIN',
      ),
    );
  });

  it('an Account admin: what is neither a tenant role nor an agent role, nor Compliance admin', () => {
    expect(assignable(['ACCOUNT_ADMIN'])).toEqual([
      'MPN_ADMIN',
      'ACCOUNT_ADMIN',
      'BUSINESS_PROFILE_ADMIN',
      'REPORT_VIEWER',
    ]);
  });

  it('everybody else: none', () => {
    const rest = ROLES.filter(
      (role) => !['GLOBAL_ADMIN', 'USER_ADMIN', 'ACCOUNT_ADMIN'].includes(role),
    );
    expect(assignable(rest)).toEqual([]);
  });

  it('the operator’s Program admin: the operator’s roles and no others', () => {
    expect(assignable(['PROGRAM_ADMIN'], operator)).toEqual([...OPERATOR_ROLES]);
    expect(rolesOf(operator)).toEqual(OPERATOR_ROLES);
  });

  it('nobody outside the operator: a role of the operator', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), (roles) => {
        expect(OPERATOR_ROLES.some((role) => mayAssign(actor(roles), role))).toBe(false);
      }),
    );
  });

  it('nobody above themselves: no chain of allowed changes makes a Global or Compliance admin', () => {
    fc.assert(
      fc.property(roleSets, roleSets, roleSets, (mine, before, after) => {
        fc.pre(!mine.includes('GLOBAL_ADMIN'));
        const refused = rolesNotAssignable(actor(mine), before, after);
        for (const guarded of ['GLOBAL_ADMIN', 'COMPLIANCE_ADMIN'] as const) {
          if (before.includes(guarded) !== after.includes(guarded)) {
            expect(refused).toContain(guarded);
          }
        }
      }),
    );
  });

  it('a change that changes nothing is nobody’s concern', () => {
    fc.assert(
      fc.property(roleSets, roleSets, (mine, roles) => {
        expect(rolesNotAssignable(actor(mine), roles, roles)).toEqual([]);
      }),
    );
  });
});

describe('which roles go together', () => {
  it('one admin role, one agent role and any others', () => {
    fc.assert(fc.property(roleSets, (roles) => canBeHeldTogether(roles)));
    expect(canBeHeldTogether(['GLOBAL_ADMIN', 'USER_ADMIN'])).toBe(false);
    expect(canBeHeldTogether(['ADMIN_AGENT', 'SALES_AGENT'])).toBe(false);
  });

  it('the class of rights follows the strongest', () => {
    expect(roleClass([])).toBe('reads');
    expect(roleClass(['MPN_ADMIN'])).toBe('reads');
    expect(roleClass(['SALES_AGENT'])).toBe('works');
    expect(roleClass(['SALES_AGENT', 'BILLING_ADMIN'])).toBe('administers');
    expect(roleClass(['REVIEWER'])).toBe('administers');
  });
});

describe('what may be done to a user', () => {
  it('asks for the permission first', () => {
    const without = ROLES.filter((role) => role !== 'GLOBAL_ADMIN' && role !== 'USER_ADMIN');
    for (const act of USER_ACTS) {
      expect(obstacle(actor(without), act, target({ status: statusFor[act] }), now)).toBe(
        'forbidden',
      );
    }
  });

  it('is open to a User management admin, for anybody but a Global admin', () => {
    for (const act of USER_ACTS) {
      const status = statusFor[act];
      expect(obstacle(actor(['USER_ADMIN']), act, target({ status }), now)).toBeNull();
    }
    const guarded = USER_ACTS.filter((act) => act !== 'edit' && act !== 'endSessions');
    for (const act of guarded) {
      const admin = target({ status: statusFor[act], roles: ['GLOBAL_ADMIN'] });
      expect(obstacle(actor(['USER_ADMIN']), act, admin, now)).toBe('globalAdminOnly');
      expect(obstacle(actor(['GLOBAL_ADMIN']), act, admin, now)).toBeNull();
    }
  });

  it('brings nobody back with a role that the actor may not grant', () => {
    const deleted = target({ status: 'DELETED', roles: ['SALES_AGENT', 'COMPLIANCE_ADMIN'] });
    expect(obstacle(actor(['USER_ADMIN']), 'restore', deleted, now)).toBe('rolesBeyondOwn');
    expect(obstacle(actor(['GLOBAL_ADMIN']), 'restore', deleted, now)).toBeNull();
    const late = target({ ...deleted, statusChangedAt: new Date('2026-10-01T00:00:00Z') });
    expect(obstacle(actor(['USER_ADMIN']), 'restore', late, now)).toBe('restoreTooLate');
  });

  it('never locks oneself out, whatever the roles', () => {
    fc.assert(
      fc.property(roleSets, organizations, (roles, organization) => {
        const self = target({ id: 'actor', roles });
        for (const act of ['block', 'delete', 'resetPassword', 'resetFactors'] as const) {
          expect(obstacle(actor(roles, organization), act, self, now)).not.toBeNull();
        }
        expect(obstacle(actor(roles, organization), 'editContactEmail', self, now)).not.toBeNull();
      }),
    );
  });

  it('belongs to the state the user is in', () => {
    const admin = actor(['GLOBAL_ADMIN']);
    expect(obstacle(admin, 'block', target({ status: 'BLOCKED' }), now)).toBe('conflict');
    expect(obstacle(admin, 'restore', target(), now)).toBe('conflict');
    expect(obstacle(admin, 'edit', target({ status: 'DELETED' }), now)).toBe('conflict');
    expect(obstacle(admin, 'delete', target({ status: 'UNVERIFIED' }), now)).toBe('conflict');
  });

  it('restores within 30 days to the millisecond', () => {
    const deleted = target({ status: 'DELETED' });
    const end = restorableUntil(deleted);
    const admin = actor(['GLOBAL_ADMIN']);
    expect(end.toISOString()).toBe('2026-12-01T00:00:00.000Z');
    expect(obstacle(admin, 'restore', deleted, new Date(end.getTime() - 1))).toBeNull();
    expect(obstacle(admin, 'restore', deleted, end)).toBe('restoreTooLate');
  });

  it('is the Program admin’s in the operator’s organization, and nobody else’s there', () => {
    for (const act of USER_ACTS) {
      const staff = target({ status: statusFor[act], roles: ['PROGRAM_ADMIN'] });
      expect(obstacle(actor(['PROGRAM_ADMIN'], operator), act, staff, now)).toBeNull();
      expect(obstacle(actor(['REVIEWER'], operator), act, staff, now)).toBe('forbidden');
    }
  });
});
