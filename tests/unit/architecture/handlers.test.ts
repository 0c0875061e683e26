import { expect, it } from 'vitest';

import { GUARDED_HANDLERS } from '../../e2e/support/handlers';
import { PUBLIC_ROUTES } from './public-routes';
import { filesIn, parse, declarations } from './sources';

/** The address of a route handler's file. */
const addressOf = (path: string): string => path.replace(/^app|\/\([^)]*\)|\/route\.ts$/g, '');

/** What is posted by whoever has no session, and proves itself by what it posts. */
const BY_TOKEN = new Set(['app/(public)/sign-in/backchannel-logout/[issuer]/route.ts: POST']);

/** Whether it asks for nobody's cookie: every method it has is a public GET, or carries its own key. */
function isForEverybody(path: string): boolean {
  const methods = declarations(parse(path)).filter(
    ({ exported, name }) => exported && /^[A-Z]+$/.test(name),
  );
  return methods.every(({ name }) => {
    const entry = `${path}: ${name}`;
    return entry in PUBLIC_ROUTES && (name === 'GET' || BY_TOKEN.has(entry));
  });
}

it('the browser tries every export, download and upload with the cookie of somebody who may no more', () => {
  const handlers = filesIn('app', /\/route\.tsx?$/).filter((path) => !isForEverybody(path));
  expect(handlers).not.toEqual([]);
  expect(handlers.map(addressOf).sort()).toEqual(Object.keys(GUARDED_HANDLERS).sort());
});
