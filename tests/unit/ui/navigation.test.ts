import { describe, expect, it } from 'vitest';
import { navigationFor } from '@/components/shell/navigation';
import { isCurrent } from '@/components/ui/current-path';
import { can, type Role, type Subject } from '@/lib/access';

function rail(roles: Role[], kinds: { operator?: true; provider?: true; reseller?: true } = {}) {
  const organization = {
    id: 'x',
    name: 'X',
    country: 'ES',
    isOperator: kinds.operator ?? false,
    isProvider: kinds.provider ?? false,
    isReseller: kinds.reseller ?? false,
    isSuspended: false,
  };
  const subject: Subject = { roles, organization };
  return navigationFor({
    can: (permission) => can(subject, permission),
    organization,
  }).map(({ label }) => label);
}

describe('navigationFor', () => {
  it('shows a reseller its customers and providers', () => {
    expect(rail(['ADMIN_AGENT'], { reseller: true })).toEqual([
      'home',
      'customers',
      'indirectProviders',
      'activity',
    ]);
  });

  it('shows a provider its resellers', () => {
    expect(rail(['SALES_AGENT'], { provider: true })).toEqual([
      'home',
      'customers',
      'indirectResellers',
      'activity',
    ]);
  });

  it('shows a customer its partners', () => {
    expect(rail(['GLOBAL_ADMIN'])).toEqual([
      'home',
      'partnerRelationships',
      'enrollment',
      'activity',
    ]);
  });

  it('shows the operator its desk and nothing of partners', () => {
    expect(rail(['PROGRAM_ADMIN'], { operator: true })).toEqual([
      'home',
      'reviewDesk',
      'figures',
      'partners',
      'membershipDirectory',
      'existingCustomers',
      'agreements',
      'regions',
      'mail',
    ]);
    expect(rail(['REVIEWER'], { operator: true })).toEqual(['home', 'reviewDesk', 'figures']);
  });

  it('shows someone without roles the way home only', () => {
    expect(rail([], { reseller: true })).toEqual(['home']);
  });
});

describe('isCurrent', () => {
  it('counts the pages below, unless told not to', () => {
    expect(isCurrent('/customers/1/account', '/customers', false)).toBe(true);
    expect(isCurrent('/customers/1/account', '/customers', true)).toBe(false);
    expect(isCurrent('/customers-old', '/customers', false)).toBe(false);
    expect(isCurrent('/customers', '/customers?q=a', true)).toBe(true);
    expect(isCurrent('/home', '/', false)).toBe(false);
  });

  it('counts pages that lie elsewhere and belong to it', () => {
    const covers = ['/invitations', '/partnerships/'];
    expect(isCurrent('/invitations', '/indirect-resellers', false, covers)).toBe(true);
    expect(isCurrent('/invitations/1', '/indirect-resellers', false, covers)).toBe(false);
    expect(isCurrent('/partnerships/1/remove', '/indirect-resellers', false, covers)).toBe(true);
  });
});
