import { expect, it } from 'vitest';

import { PAGES, SEEN_IN_STORIES } from '../../e2e/support/tour';
import { filesIn } from './sources';

/** The addresses of the pages that need nothing but their address. */
const addresses = filesIn('app', /page\.tsx$/)
  .filter((path) => !path.includes('['))
  .map((path) => path.replace(/^app|\/\([^)]*\)|\/page\.tsx$/g, '') || '/');

it('the browser looks at every page that an address alone leads to', () => {
  const seen = new Set([...Object.values(PAGES).flat(), ...SEEN_IN_STORIES]);
  expect(addresses).toContain('/customers/request');
  expect(addresses.filter((address) => !seen.has(address))).toEqual([]);
});
