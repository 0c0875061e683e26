import { describe, expect, it } from 'vitest';
import { networkOf } from '@/lib/domain/limits';

describe('whose address counts', () => {
  it('is one for all addresses of an IPv6 line, however they are written', () => {
    const same = ['2001:db8:1:2::1', '2001:DB8:1:2:3:4:5:6', '2001:0db8:0001:0002::ffff:1'];
    expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('2001:db8::')).toBe('2001:db8:0:0::/64');
  });

  it('is the address itself for IPv4, and one for all that tell none', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf(null)).toBe('unknown');
  });
});
