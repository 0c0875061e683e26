import { render } from '@react-email/render';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  acceptRelationship,
  getPartnerRelationships,
  removeCustomer,
  withdrawPrivileges,
} from '@/lib/domain/customers';
import type { MailTemplate } from '@/lib/domain/notifications';
import { mailContext } from '@/lib/mail/builder';
import { findBuilder } from '@/lib/mail/registry';
import { paths } from '@/lib/paths';
import { ALL, aMarket, invite } from './support';

/** What the partner is mailed, oldest first, as it would be read now. */
async function mailsTo(organizationId: string, template: MailTemplate) {
  const owed = await db.outboxMail.findMany({
    where: { organizationId, template },
    orderBy: { id: 'asc' },
    select: { refs: true },
  });
  const build = await findBuilder(template);
  return Promise.all(
    owed.map(async ({ refs }) => {
      const mail = await build?.(refs as Record<string, string>, mailContext);
      if (!mail) throw new Error(`Nothing to say in ${template}`);
      const html = await render(mail.element);
      const text = await render(mail.element, { plainText: true });
      return { subject: mail.subject, html, text: text.replace(/\s+/g, ' ') };
    }),
  );
}

describe('what a partner is told of an answer', () => {
  it('is what that answer granted, whatever came later', async () => {
    const { resellerAgent, reseller, owner, company } = await aMarket();
    const bare = await invite(resellerAgent, 'RELATIONSHIP', { privileges: false });
    await acceptRelationship(owner, { token: bare, ...ALL });
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const [joined, granted, ...more] = await mailsTo(reseller.id, 'relationship-accepted');
    expect(more).toEqual([]);
    expect(joined?.subject).toBe(`${company.name} is now your customer`);
    expect(joined?.text).toContain('It did not grant delegated administration privileges.');
    expect(granted?.subject).toBe(`${company.name} granted you administration privileges`);
    expect(granted?.text).toContain('The reseller relationship stays as it was.');
    expect(granted?.text).not.toContain('accepted the reseller relationship');
  });

  it('says so when the privileges came with the relationship', async () => {
    const { resellerAgent, reseller, owner } = await aMarket();
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const [standing] = (await getPartnerRelationships(owner)).granted;
    const relationshipId = standing?.id ?? '';
    await withdrawPrivileges(owner, { relationshipId });
    const [mail] = await mailsTo(reseller.id, 'relationship-accepted');
    expect(mail?.text).toContain('It granted delegated administration privileges too.');
  });
});

describe('what a partner is told of withdrawn privileges', () => {
  async function withdrawn({ afterRemoval }: { afterRemoval: boolean }) {
    const { resellerAgent, reseller, owner, company } = await aMarket();
    await acceptRelationship(owner, { token: await invite(resellerAgent, 'RELATIONSHIP'), ...ALL });
    const [standing] = (await getPartnerRelationships(owner)).granted;
    const relationshipId = standing?.id ?? '';
    if (afterRemoval) {
      const removal = { customerId: company.id, declaration: true, withdrawPrivileges: false };
      await removeCustomer(resellerAgent, removal);
    }
    await withdrawPrivileges(owner, { relationshipId });
    const [mail] = await mailsTo(reseller.id, 'privileges-withdrawn');
    return { mail, page: mailContext.url(paths.customerAccount(company.id)) };
  }

  it('is that the relationship stays, with the way to the customer', async () => {
    const { mail, page } = await withdrawn({ afterRemoval: false });
    expect(mail?.text).toContain('The reseller relationship stays as it was.');
    expect(mail?.html).toContain(`href="${page}"`);
  });

  it('is that nothing is left where the relationship was removed, and no dead link', async () => {
    const { mail, page } = await withdrawn({ afterRemoval: true });
    expect(mail?.text).toContain('still held after the reseller relationship was removed');
    expect(mail?.text).not.toContain('stays');
    expect(mail?.html).not.toContain(page);
    expect(mail?.html).toContain(`href="${mailContext.url(paths.customers())}"`);
  });
});
