import { expect, type Page } from '@playwright/test';

import { expectAccessible } from './index';
import type { MailServer } from './mail-server';

/** The personal link in the newest request mailed to an address. */
export async function linkMailedTo(mail: MailServer, address: string): Promise<string> {
  const { links } = await mail.waitFor(address, /relationship|relación/);
  const link = links.find((candidate) => candidate.includes('/invitation/'));
  if (link === undefined) throw new Error(`No link to an invitation: ${links.join()}`);
  return link;
}

/** Fills the request that is open and sends its draft; English only. */
export async function send(page: Page, label: string, to: string): Promise<void> {
  await page.getByLabel('Label').fill(label);
  await page.getByLabel('Recipient’s email address').fill(to);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/invitations\/[0-9a-f-]{36}$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('The message is on its way.')).toBeVisible();
}

/** A signed-in partner asks a company for a reseller relationship, by mail. */
export async function ask(
  page: Page,
  mail: MailServer,
  label: string,
  to: string,
): Promise<string> {
  await page.goto('/customers/request');
  await send(page, label, to);
  return linkMailedTo(mail, to);
}
