import { describe, expect, it } from 'vitest';
import { can, ROLES, type Permission } from '@/lib/access';
import { db } from '@/lib/db';
import {
  failAmendmentCheck,
  findProfileForm,
  getAmendment,
  listAmendments,
  passAmendmentCheck,
  profileFormSchema,
  reopenAmendmentCheck,
  resendAmendedContactLink,
  sendAmendment,
  withdrawAmendment,
} from '@/lib/domain/enrollment';
import { Refusal } from '@/lib/refusal';
import { anActor } from '@/tests/support/actors';
import { expectRefusal } from '@/tests/support/outcomes';
import { aProvedAddress, aTenant } from '@/tests/support/people';
import { aReseller, inForce, newestOf, post, seen, send, typed } from './support';

/** Why it was refused; null when it was not. */
async function codeOf(attempt: Promise<unknown>): Promise<string | null> {
  return attempt.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
}

describe('the company profile is changed', () => {
  it('by the roles of the matrix and by no other, part by part', async () => {
    for (const role of ROLES) {
      const reseller = await aReseller();
      const { admin } = reseller;
      const actor = await anActor(reseller.organization, role);
      const legal = can(actor, 'organization:edit-legal');
      const tax = can(actor, 'organization:edit-tax');
      const { profileVersion } = (await findProfileForm(admin)) ?? expect.fail();
      const frame = { profileVersion, amendmentVersion: null };
      const { legalProfile } = (await findProfileForm(admin))?.inForce ?? expect.fail();
      const name = { ...legalProfile, legalName: 'Cobalt Cloud, S. L.' };
      expect({ role, code: await codeOf(findProfileForm(actor)) }).toEqual({
        role,
        code: legal || tax ? null : 'forbidden',
      });
      // Past the form, with what its sender may not change.
      expect({
        role,
        code: await codeOf(sendAmendment(actor, { ...frame, legalProfile: name })),
      }).toEqual({ role, code: legal ? null : 'forbidden' });
      if (legal) await withdrawAmendment(admin, await seen(reseller));
      expect({
        role,
        code: await codeOf(sendAmendment(actor, { ...frame, taxId: 'B12345674' })),
      }).toEqual({ role, code: tax ? null : 'forbidden' });
    }
  });

  it('without the tax ID by whoever may not change it: what was proposed of it stays', async () => {
    const reseller = await aReseller();
    const { admin, reviewer, organization } = reseller;
    const compliance = await anActor(organization, 'COMPLIANCE_ADMIN');
    await send(admin, { taxId: 'B12345674', legalName: 'Wrong, S. L.' });
    await failAmendmentCheck(reviewer, {
      ...(await seen(reseller)),
      check: 'BUSINESS',
      reason: 'nameMismatch',
      note: undefined,
    });
    // Whatever such a form says of the tax ID is not looked at.
    await send(compliance, { taxId: 'nonsense', legalName: 'Cobalt Cloud, S. L.' });
    await passAmendmentCheck(reviewer, {
      ...(await seen(reseller)),
      check: 'BUSINESS',
      note: undefined,
    });
    expect(await inForce(reseller)).toMatchObject({
      taxId: 'B12345674',
      legalName: 'Cobalt Cloud, S. L.',
    });
  });

  it('by a Billing admin as far as the tax ID goes, who withdraws that and nothing more', async () => {
    const reseller = await aReseller();
    const { admin, organization } = reseller;
    const billing = await anActor(organization, 'BILLING_ADMIN');
    await post(billing, await typed(billing, { taxId: 'B12345674', legalName: 'Mine, S. L.' }));
    expect((await newestOf(reseller)).needs).toEqual(['BUSINESS']);
    await withdrawAmendment(billing, await seen(reseller));
    await send(admin, { taxId: 'B12345674', legalName: 'Cobalt Cloud, S. L.' });
    await expectRefusal(withdrawAmendment(billing, await seen(reseller)), 'forbidden');
    const compliance = await anActor(organization, 'COMPLIANCE_ADMIN');
    await expectRefusal(withdrawAmendment(compliance, await seen(reseller)), 'forbidden');
    expect((await newestOf(reseller)).state).toBe('BUSINESS');
  });

  it('by nobody of an organization that has none, or is no reseller', async () => {
    const bare = await anActor(await aTenant(), 'GLOBAL_ADMIN');
    expect(await findProfileForm(bare)).toBeNull();
    await expectRefusal(profileFormSchema(bare), 'notFound');
    const edit = { profileVersion: 1, amendmentVersion: null, taxId: 'B12345674' };
    await expectRefusal(sendAmendment(bare, edit), 'notFound');
    const reseller = await aReseller();
    await db.organization.update({
      where: { id: reseller.organization.id },
      data: { resellerSince: null },
    });
    await expectRefusal(sendAmendment(reseller.admin, edit), 'notFound');
  });

  it('and its link is sent again by whoever answers for the enrollment', async () => {
    for (const role of ROLES) {
      const reseller = await aReseller();
      await send(reseller.admin, { email: `bruno@${reseller.organization.domain}` });
      const actor = await anActor(reseller.organization, role);
      const code = await codeOf(resendAmendedContactLink(actor));
      expect({ role, code }).toEqual({
        role,
        code: can(actor, 'enrollment:respond') ? null : 'forbidden',
      });
    }
  });
});

describe('at the desk', () => {
  const REVIEW: Permission = 'program:review';

  it('a change is read and answered by reviewers alone', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    const at = await seen(reseller);
    const operator = { ...reseller.reviewer.organization, domain: 'northlight.example' };
    for (const role of ROLES) {
      const colleague = await anActor(operator, role);
      const outsider = await anActor(reseller.organization, role);
      const isReviewer = can(colleague, REVIEW);
      for (const ask of [
        (actor: typeof colleague) => listAmendments(actor, {}),
        (actor: typeof colleague) => getAmendment(actor, at.amendmentId),
      ]) {
        expect({ role, code: await codeOf(ask(colleague)) }).toEqual({
          role,
          code: isReviewer ? null : 'forbidden',
        });
        expect(await codeOf(ask(outsider)), role).toBe('wrongStanding');
      }
      const step = { ...at, check: 'BUSINESS' as const };
      const steps = [
        passAmendmentCheck(outsider, { ...step, note: undefined }),
        failAmendmentCheck(outsider, { ...step, reason: 'nameMismatch', note: undefined }),
        reopenAmendmentCheck(outsider, step),
      ];
      for (const attempt of steps) expect(await codeOf(attempt), role).toBe('wrongStanding');
    }
    expect((await newestOf(reseller)).state).toBe('BUSINESS');
  });

  it.each(['contact that is to be', 'contact in force', 'account'] as const)(
    'nobody answers for an organization they belong to: by its %s',
    async (by) => {
      const reseller = await aReseller();
      const { admin, reviewer, second, organization } = reseller;
      await send(admin, { legalName: 'Cobalt Cloud, S. L.' });
      const { id, before, after } = await newestOf(reseller);
      if (by === 'contact that is to be') {
        await db.amendment.update({
          where: { id },
          data: { contactEmail: reviewer.signInName.toUpperCase() },
        });
      } else if (by === 'contact in force') {
        const withContact = (content: unknown) => {
          const { primaryContact, ...rest } = content as { primaryContact: object };
          return { ...rest, primaryContact: { ...primaryContact, email: reviewer.signInName } };
        };
        await db.amendment.update({
          where: { id },
          data: { before: withContact(before), after: withContact(after) },
        });
      } else {
        await db.user.updateMany({
          where: { organizationId: organization.id },
          data: { contactEmail: reviewer.signInName },
        });
        expect((await getAmendment(reviewer, id)).isOwn).toBe(false);
        await aProvedAddress(admin.userId, reviewer.signInName);
      }
      const step = { ...(await seen(reseller)), check: 'BUSINESS' as const, note: undefined };
      expect((await getAmendment(reviewer, id)).isOwn).toBe(true);
      await expectRefusal(passAmendmentCheck(reviewer, step), 'ownEnrollment');
      await expectRefusal(
        failAmendmentCheck(reviewer, { ...step, reason: 'nameMismatch' }),
        'ownEnrollment',
      );
      expect((await newestOf(reseller)).state).toBe('BUSINESS');
      expect((await getAmendment(second, id)).isOwn).toBe(false);
      await passAmendmentCheck(second, step);
      expect((await inForce(reseller)).legalName).toBe('Cobalt Cloud, S. L.');
    },
  );

  it('a reason is one of the check’s own', async () => {
    const reseller = await aReseller();
    await send(reseller.admin, { legalName: 'Cobalt Cloud, S. L.' });
    const step = { ...(await seen(reseller)), check: 'BUSINESS' as const, note: undefined };
    const attempt = failAmendmentCheck(reseller.reviewer, { ...step, reason: 'domainNotOwned' });
    await expectRefusal(attempt, 'invalidInput');
    const nowhere = { ...step, amendmentId: '019a0000-0000-7000-8000-000000000000' };
    await expectRefusal(passAmendmentCheck(reseller.reviewer, nowhere), 'notFound');
  });

  it('the list shows what is open, the longest waiting first, and narrows by whose move it is', async () => {
    const { reviewer } = await aReseller();
    await db.amendment.updateMany({ data: { sentAt: new Date() } });
    const waiting = await aReseller();
    await send(waiting.admin, { legalName: 'Tramuntana Cloud, S. L.', taxId: 'B12345674' });
    const old = new Date(Date.now() - 20 * 86_400_000);
    const { id } = await newestOf(waiting);
    await db.amendment.update({ where: { id }, data: { sentAt: old } });
    await db.amendmentEvent.updateMany({ where: { amendmentId: id }, data: { at: old } });
    const asked = await aReseller();
    await send(asked.admin, { email: `bruno@${asked.organization.domain}` });
    const own = (rows: readonly { organizationName: string }[]) =>
      rows.map(({ organizationName }) => organizationName);
    const all = await listAmendments(reviewer, { size: 100 });
    expect(all.rows[0]).toMatchObject({
      organizationName: waiting.organization.name,
      state: 'BUSINESS',
      parts: ['legalName', 'taxId'],
      isOverdue: true,
    });
    expect(own(all.rows)).toContain(asked.organization.name);
    const theirs = await listAmendments(reviewer, { size: 100, state: 'OPEN' });
    expect(own(theirs.rows)).not.toContain(asked.organization.name);
    const found = await listAmendments(reviewer, { q: asked.organization.name.toUpperCase() });
    expect(own(found.rows)).toEqual([asked.organization.name]);
    const [first, second] = [
      await listAmendments(reviewer, { size: 1 }),
      await listAmendments(reviewer, {
        size: 1,
        after: (await listAmendments(reviewer, { size: 1 })).next,
      }),
    ];
    expect(first.previous).toBeNull();
    expect(second.rows[0]?.id).not.toBe(first.rows[0]?.id);
    const back = await listAmendments(reviewer, { size: 1, before: second.previous });
    expect(back.rows[0]?.id).toBe(first.rows[0]?.id);
    expect(back.previous).toBeNull();
  });
});
