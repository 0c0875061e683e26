import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access';
import { db } from '@/lib/db';
import { findMailLink } from '@/lib/domain/notifications';
import {
  blockUser,
  changeOwnContactEmail,
  confirmContactEmail,
  requestPasswordReset,
  updateUser,
} from '@/lib/domain/users';
import { buildMail } from '../../support/built-mail';
import { anActor } from '../../support/actors';
import { atOnce, expectRefusal } from '../../support/outcomes';
import { aTenant, unique } from '../../support/people';
import { aRequest, newestToken, owed, recorded } from '../auth/support';

const KIND = 'CHANGE_CONTACT_EMAIL';
afterEach(() => vi.useRealTimers());

async function aColleagueOf() {
  const tenant = await aTenant();
  const actor = await anActor(tenant, 'SALES_AGENT');
  return { tenant, actor };
}

async function addressOf({ userId }: Actor): Promise<string> {
  const { contactEmail } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return contactEmail;
}

async function asked(actor: Actor, contactEmail = `${unique('new')}@home.example`) {
  await changeOwnContactEmail(actor, { contactEmail });
  return { contactEmail, token: await newestToken(KIND, actor.userId) };
}

const confirm = (token: string) => confirmContactEmail(aRequest(), { token });

describe('one’s own contact address', () => {
  it('changes by the link at the new one, and the old one is told', async () => {
    const { tenant, actor } = await aColleagueOf();
    const old = await addressOf(actor);
    const { contactEmail, token } = await asked(actor);
    expect(await addressOf(actor)).toBe(old);
    expect(await owed('contact-email-confirm', tenant.id)).toBe(1);
    expect((await findMailLink(token, KIND)).state).toBe('valid');
    await confirm(token);
    expect(await addressOf(actor)).toBe(contactEmail);
    const { refs } = await db.outboxMail.findFirstOrThrow({
      where: { organizationId: tenant.id, template: 'contact-email-changed' },
    });
    expect(refs).toEqual({ userId: actor.userId, oldAddress: old, by: 'owner' });
    expect(await recorded(tenant.id)).toEqual([
      'ask_contact_email_change',
      'change_own_contact_email',
    ]);
  });

  it('is asked about at the new address and told at the old one, in Spanish', async () => {
    const { actor } = await aColleagueOf();
    await db.user.update({ where: { id: actor.userId }, data: { locale: 'es' } });
    const old = await addressOf(actor);
    const { contactEmail, token } = await asked(actor);
    const question = await buildMail('contact-email-confirm', actor.organization.id);
    expect(question).toMatchObject({ to: contactEmail, locale: 'es' });
    expect(question.subject).toContain('Confirme su nuevo correo de contacto');
    expect(question.html).toContain(`/confirm-email/${token}`);
    await confirm(token);
    const notice = await buildMail('contact-email-changed', actor.organization.id);
    expect(notice.to).toBe(old);
    expect(notice.html).toContain('El titular de la cuenta profesional');
  });

  it('changes once by one link, also when it is used many times at once', async () => {
    const { tenant, actor } = await aColleagueOf();
    const { token } = await asked(actor);
    const attempts = Array.from({ length: 5 }, () => () => confirm(token));
    expect(await atOnce(attempts)).toEqual({
      succeeded: 1,
      refusals: Array.from({ length: 4 }, () => 'linkUsed'),
    });
    expect(await owed('contact-email-changed', tenant.id)).toBe(1);
  });

  it('is asked for twice at once, and one link is left', async () => {
    const { actor } = await aColleagueOf();
    const two = ['one@home.example', 'two@home.example'];
    await atOnce(two.map((contactEmail) => () => changeOwnContactEmail(actor, { contactEmail })));
    const open = { userId: actor.userId, kind: KIND, usedAt: null, revokedAt: null } as const;
    expect(await db.mailLink.count({ where: open })).toBe(1);
    const older = await asked(actor);
    const newer = await asked(actor);
    await expectRefusal(confirm(older.token), 'linkExpired');
    await confirm(newer.token);
    expect(await addressOf(actor)).toBe(newer.contactEmail);
  });

  it('stays when the link is a day old, of a blocked user, or an admin was faster', async () => {
    const { tenant, actor } = await aColleagueOf();
    const admin = await anActor(tenant, 'GLOBAL_ADMIN');
    const before = await addressOf(actor);
    const late = await asked(actor);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 + 1000 });
    await expectRefusal(confirm(late.token), 'linkExpired');
    vi.useRealTimers();
    const { userId } = actor;
    const overtaken = await asked(actor);
    const { version } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const names = { firstName: 'Ana', lastName: 'Ruiz' };
    await updateUser(admin, { userId, version, ...names, contactEmail: 'by@admin.example' });
    await expectRefusal(confirm(overtaken.token), 'linkExpired');
    const blocked = await asked(actor);
    await blockUser(admin, { userId });
    await expectRefusal(confirm(blocked.token), 'linkExpired');
    expect(await addressOf(actor)).toBe('by@admin.example');
    expect(before).not.toBe('by@admin.example');
  });

  it('ends a link to a new password that went to the old one', async () => {
    const { actor } = await aColleagueOf();
    await requestPasswordReset(aRequest(), { signInName: actor.signInName });
    const reset = await newestToken('RESET_PASSWORD', actor.userId);
    await confirm((await asked(actor)).token);
    expect((await findMailLink(reset, 'RESET_PASSWORD')).state).toBe('revoked');
  });

  it('says nothing of who else has the address, and asks nobody about the present one', async () => {
    const { tenant, actor } = await aColleagueOf();
    const other = await aColleagueOf();
    await asked(actor, await addressOf(other.actor));
    expect(await owed('contact-email-confirm', tenant.id)).toBe(1);
    await changeOwnContactEmail(actor, { contactEmail: await addressOf(actor) });
    expect(await owed('contact-email-confirm', tenant.id)).toBe(1);
  });

  it('is a guest’s name, and stays', async () => {
    const { actor } = await aColleagueOf();
    await db.userRole.deleteMany({ where: { userId: actor.userId } });
    await db.user.update({ where: { id: actor.userId }, data: { isGuest: true } });
    const attempt = changeOwnContactEmail(actor, { contactEmail: 'new@home.example' });
    await expectRefusal(attempt, 'guestContactEmail');
  });

  it('opens by no link of another kind', async () => {
    await expectRefusal(confirm('made-up'), 'linkUnknown');
  });
});
