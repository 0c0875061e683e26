import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access';
import { nameOn, planMove } from '@/lib/domain/users/move-plan';
import { aBareActor } from '@/tests/support/bare-actor';

const actor = (role: Role) => ({ ...aBareActor([role], { isReseller: true }), userId: 'me' });

const user = (signInName: string, changes: object = {}) => ({
  id: signInName,
  signInName,
  status: 'ACTIVE' as const,
  statusChangedAt: new Date(),
  isGuest: false,
  secondFactorSince: null,
  roles: [] as readonly Role[],
  ...changes,
});

const planned = (role: Role, users: readonly ReturnType<typeof user>[], taken: string[] = []) =>
  planMove(actor(role), users, 'new.example', new Set(taken)).map(({ stays, signInName }) =>
    stays === null ? signInName : stays,
  );

describe('a move to another domain', () => {
  it('keeps what stands before the last @', () => {
    expect(nameOn('new.example', 'ana.b@old.example')).toBe('ana.b@new.example');
  });

  it('moves active, blocked and deleted members, and nobody else', () => {
    const users = [
      user('a@old.example'),
      user('b@old.example', { status: 'BLOCKED' }),
      user('c@old.example', { status: 'DELETED' }),
      user('d@old.example', { isGuest: true }),
      user('e@new.example'),
      user('f@old.example', { status: 'UNVERIFIED' }),
    ];
    expect(planned('USER_ADMIN', users)).toEqual([
      'a@new.example',
      'b@new.example',
      'c@new.example',
      'guestContactEmail',
      'alreadyThere',
      'conflict',
    ]);
  });

  it('leaves Global admins to Global admins', () => {
    const users = [user('ga@old.example', { roles: ['GLOBAL_ADMIN'] })];
    expect(planned('USER_ADMIN', users)).toEqual(['globalAdminOnly']);
    expect(planned('GLOBAL_ADMIN', users)).toEqual(['ga@new.example']);
  });

  it('gives no name twice', () => {
    const users = [user('ana@one.example'), user('ana@two.example'), user('eva@one.example')];
    expect(planned('USER_ADMIN', users, ['eva@new.example'])).toEqual([
      'ana@new.example',
      'signInNameTaken',
      'signInNameTaken',
    ]);
  });
});
