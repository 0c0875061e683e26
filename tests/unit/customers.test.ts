import { describe, expect, it } from 'vitest';
import { capacityOf } from '@/lib/domain/customers/policy';

const both = { isProvider: true, isReseller: true };
const ofProvider = { isProvider: true, isReseller: false };
const ofReseller = { isProvider: false, isReseller: true };

describe('as what a partner serves a customer', () => {
  it('is all that a partner of one kind can be', () => {
    expect(capacityOf(ofProvider, [ofReseller])).toBe('provider');
    expect(capacityOf(ofReseller, [])).toBe('reseller');
  });

  it('is told by the others when the partner is of both kinds', () => {
    expect(capacityOf(both, [ofReseller])).toBe('provider');
    expect(capacityOf(both, [ofProvider])).toBe('reseller');
    expect(capacityOf(both, [ofProvider, ofReseller])).toBe('both');
    expect(capacityOf(both, [])).toBe('both');
  });
});
