import { describe, expect, it } from 'vitest';
import {
  canonicalDomain,
  judgeTexts,
  ownDomainProblem,
  recordText,
} from '@/lib/domain/organizations/own-domain';

const SUFFIX = 'on.vendor.example';
const problem = (name: string) => ownDomainProblem(canonicalDomain(name), SUFFIX);

describe('a domain of one’s own', () => {
  it.each(['example.com', 'mail.example.co.uk', ' EXAMPLE.com. ', 'españa.example', 'a-b.example'])(
    'can be %s',
    (name) => {
      expect(problem(name)).toBeNull();
    },
  );

  it.each(['', 'example', 'ana@example.com', 'https://example.com', 'a..example', '-a.example'])(
    'cannot be %j, which is no name',
    (name) => {
      expect(problem(name)).toBe('domainNameInvalid');
    },
  );

  it.each(['192.0.2.1', `${'a'.repeat(64)}.example`, `${'abcdefg.'.repeat(32)}example`, 'a b.es'])(
    'cannot be %j either',
    (name) => {
      expect(problem(name)).toBe('domainNameInvalid');
    },
  );

  it.each(['co.uk', 'github.io', SUFFIX, `cobalt.${SUFFIX}`, 'vendor.example'])(
    'cannot be %s, under which others have names',
    (name) => {
      expect(problem(name)).toBe('domainNameReserved');
    },
  );

  it('is kept in ASCII', () => {
    expect(canonicalDomain('España.example')).toBe('xn--espaa-rta.example');
  });
});

describe('its records', () => {
  const record = recordText('the-token');

  it('prove it when one is exactly the text asked for, among whatever others', () => {
    expect(judgeTexts(['v=spf1 -all', ` ${record} `, recordText('old')], 'the-token')).toBe(
      'proved',
    );
  });

  it('differ when there is one of ours with another token', () => {
    expect(judgeTexts([recordText('the-tokens'), 'x'], 'the-token')).toBe('domainRecordDiffers');
  });

  it('are missing when none is ours', () => {
    expect(judgeTexts(['the-token', `x ${record}`], 'the-token')).toBe('domainRecordMissing');
    expect(judgeTexts([], 'the-token')).toBe('domainRecordMissing');
  });
});
