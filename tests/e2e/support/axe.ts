import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

import { rememberContrast } from './contrast';

/** What a page is asked: everything, or only what other colours could spoil. */
const RULES = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOptions['runOnly']>;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** The looks of text that axe found readable on pages of this worker. */
const readable = new Set<string>();

/** What axe finds on the page as it stands: WCAG 2.2 AA and good practice. */
async function violationsOf(page: Page, asked: keyof typeof RULES): Promise<readonly Violation[]> {
  await expect(page).toHaveTitle(/\S/);
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(rememberContrast, [...readable]);
  }
  const { found, looks } = await page.evaluate(async (runOnly) => {
    window.axe.looks.clear();
    // Of what is right, only one example each: no page is written down as a whole.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return {
      found: violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map(
          ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`,
        ),
      })),
      looks: [...window.axe.readable],
    };
  }, RULES[asked]);
  for (const look of looks) readable.add(look);
  return found;
}

/**
 * No axe violation on the page; of `colours` alone, where the rest has been asked in the same
 * width. One that a link is just replacing has no title for a moment, so it is looked at once more;
 * a page that lacks its title for good fails the wait for it.
 */
export async function expectAccessible(
  page: Page,
  asked: keyof typeof RULES = 'everything',
): Promise<void> {
  let found = await violationsOf(page, asked);
  if (found.some(({ id }) => id === 'document-title')) found = await violationsOf(page, asked);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
