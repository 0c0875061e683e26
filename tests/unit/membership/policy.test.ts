import { describe, expect, it } from 'vitest';
import { profileProblem, type ProfileFacts } from '@/lib/domain/membership/policy';

const own = { id: 'own', country: 'ES' };
const free: ProfileFacts = {
  status: 'ACTIVE',
  type: 'LOCATION',
  country: 'ES',
  associatedElsewhere: false,
  associatedOrganizationId: null,
};

describe('what stands against a profile', () => {
  it.each([
    [{}, null],
    [{ associatedOrganizationId: 'own' }, null],
    [{ status: 'PENDING' }, 'statusPending'],
    [{ status: 'DECLINED' }, 'statusDeclined'],
    [{ type: 'GLOBAL' }, 'globalType'],
    [{ country: 'PT' }, 'otherCountry'],
    [{ associatedOrganizationId: 'other' }, 'associatedHere'],
    [{ associatedElsewhere: true }, 'associatedElsewhere'],
  ] as const)('%o: %s', (facts, problem) => {
    expect(profileProblem({ ...free, ...facts }, own)).toBe(problem);
  });
});
