import { describe, expect, it } from 'vitest';

import { FIRST_RULES, regionOf, sameRegion } from '@/lib/domain/catalog/regions';

describe('sales regions', () => {
  it.each([
    ['ES', 'europe'],
    ['GB', 'europe'],
    ['US', 'unitedStates'],
    ['MX', 'latinAmerica'],
    ['KR', 'korea'],
    ['CD', 'africa'],
  ])('%s belongs to %s', (country, region) => {
    expect(regionOf(FIRST_RULES, country)).toBe(region);
  });

  it('knows no region where the vendor does not sell', () => {
    expect(regionOf(FIRST_RULES, 'KP')).toBeNull();
    expect(sameRegion(FIRST_RULES, 'KP', 'KP')).toBe(false);
  });

  it('joins different countries of one region and parts two regions', () => {
    expect(sameRegion(FIRST_RULES, 'ES', 'FR')).toBe(true);
    expect(sameRegion(FIRST_RULES, 'ES', 'US')).toBe(false);
    expect(sameRegion(FIRST_RULES, 'US', 'CA')).toBe(false);
  });
});
