import { describe, expect, it } from 'vitest';
import { businessDaysSince } from '@/lib/domain/enrollment/business-days';
import { cursorOf, readCursor } from '@/lib/domain/enrollment/desk-cursor';
import { firstSteps, isDismissible } from '@/lib/domain/enrollment/first-steps-policy';
import { compareCompanyNames } from '@/lib/domain/enrollment/rules/legal-name';
import { failCheckSchema, passCheckSchema } from '@/lib/domain/enrollment/schema';

describe('the age in business days', () => {
  it.each([
    ['2026-11-20T23:59:00Z', '2026-11-20T23:59:30Z', 0], // Friday, the same day
    ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z', 0], // Saturday
    ['2026-11-20T10:00:00Z', '2026-11-22T23:00:00Z', 0], // Sunday
    ['2026-11-20T10:00:00Z', '2026-11-23T00:00:00Z', 1], // Monday
    ['2026-11-16T10:00:00Z', '2026-11-20T09:00:00Z', 4],
    ['2026-11-16T10:00:00Z', '2026-11-23T09:00:00Z', 5],
    ['2026-11-21T10:00:00Z', '2026-12-06T09:00:00Z', 10],
    ['2026-11-23T10:00:00Z', '2026-11-20T10:00:00Z', 0], // a clock that runs behind
  ])('from %s to %s is %i', (start, now, days) => {
    expect(businessDaysSince(new Date(start), new Date(now), 'GB')).toBe(days);
  });
});

describe('two names of a company', () => {
  it.each([
    ['Duna Systems, S. L.', 'DUNA SYSTEMS', 'same'],
    ['Ría Consulting SL', 'Ria Consulting, S.L.', 'same'],
    ['Granada Networks, S.A.', 'Granada Networks Madrid', 'similar'],
    ['Open Door GmbH', 'OpenDoor', 'similar'],
    ['Tramontana Cloud, S.L.', 'Cobalt IT', 'different'],
    ['SL', 'SA', 'different'],
  ])('%s and %s are %s', (name, other, relation) => {
    expect(compareCompanyNames(name, other)).toBe(relation);
    expect(compareCompanyNames(other, name)).toBe(relation);
  });
});

describe('the first steps', () => {
  const open = {
    acceptAgreement: false,
    checkAdminAgent: true,
    addUsers: false,
    findProvider: false,
    connectProvider: false,
    inviteCustomers: false,
  };

  it('leave out what was put away, but neither what is done nor what has to be done', () => {
    const { steps, dismissed } = firstSteps(open, [
      'acceptAgreement',
      'checkAdminAgent',
      'addUsers',
      'unknown',
    ]);
    expect(steps.map(({ id }) => id)).toEqual([
      'acceptAgreement',
      'checkAdminAgent',
      'findProvider',
      'connectProvider',
      'inviteCustomers',
    ]);
    expect(dismissed).toBe(1);
    expect(isDismissible('acceptAgreement')).toBe(false);
    expect(steps.filter(({ canDismiss }) => canDismiss)).toHaveLength(3);
  });
});

describe('what a reviewer sends', () => {
  const sent = { enrollmentId: '01930000-0000-7000-8000-000000000001', version: '3' };

  it('is read with a tidy note, or none', () => {
    const read = passCheckSchema.parse({
      ...sent,
      check: 'EMPLOYMENT',
      note: ' Called.\r\n\u202eOK\0 ',
    });
    expect(read).toMatchObject({ version: 3, note: 'Called.\nOK' });
    expect(passCheckSchema.parse({ ...sent, check: 'BUSINESS', note: '  ' }).note).toBeUndefined();
  });

  it('needs a reason to fail, and a check that reviewers answer for', () => {
    const failing = { ...sent, check: 'EMPLOYMENT', note: '' };
    expect(failCheckSchema.safeParse({ ...failing, reason: '' }).success).toBe(false);
    expect(failCheckSchema.safeParse({ ...failing, reason: 'because' }).success).toBe(false);
    expect(
      failCheckSchema.safeParse({ ...failing, check: 'EMAIL_OWNERSHIP', reason: 'domainNotOwned' })
        .success,
    ).toBe(false);
  });
});

describe('the cursor of the queue', () => {
  it('comes back as it went, and is nothing when malformed', () => {
    const position = {
      id: '01930000-0000-7000-8000-000000000001',
      isEscalated: true,
      submittedAt: new Date('2026-11-20T10:00:00.123Z'),
    };
    expect(readCursor(cursorOf(position))).toEqual(position);
    expect(readCursor('bm90aGluZw')).toBeNull();
    expect(readCursor(null)).toBeNull();
  });
});
