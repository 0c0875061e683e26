import { describe, expect, it } from 'vitest';

import { regionOf, sameRegion } from '@/lib/domain/catalog/regions';

describe('sales regions', () => {
  it.each([
    ['ES', 'europe'],
    ['GB', 'europe'],
    ['US', 'unitedStates'],
    ['MX', 'latinAmerica'],
    ['KR', 'korea'],
    ['CD', 'africa'],
  ])('%s belongs to %s', (country, region) => {
    expect(regionOf(country)).toBe(region);
  });

  it('knows no region where the vendor does not sell', () => {
    expect(regionOf('KP')).toBeNull();
    expect(sameRegion('KP', 'KP')).toBe(false);
  });

  it('joins different countries of one region and parts two regions', () => {
    expect(sameRegion('ES', 'FR')).toBe(true);
    expect(sameRegion('ES', 'US')).toBe(false);
    expect(sameRegion('US', 'CA')).toBe(false);
  });
});
