import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  findInvitationByToken,
  findInvitationReminder,
  getInvitation,
  listInvitationEvents,
  noteOpened,
  remindInvitations,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import { acceptRelationship, declineRelationship } from '@/lib/domain/customers';
import { authorizeProvider, declinePartnership } from '@/lib/domain/partnerships';
import { findBuilder } from '@/lib/mail/registry';
import { mailContext } from '@/lib/mail/builder';
import { CUSTOMER_AGREEMENT } from '../support/agreements';
import { atOnce } from '../support/outcomes';
import { aColleague, anActor, anInvitation, expire, queuedMails } from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider' });
const stranger = await anActor({ name: 'Harborline', is: 'provider' });
const DAY = 86_400_000;

const aReseller = () => anActor({ is: 'reseller' });
const kindsOf = async (id: string) =>
  (await listInvitationEvents(provider, id)).map(({ kind }) => kind);

/** Its form as it stands, with this recipient typed. */
async function withRecipient(id: string, recipientEmail: string) {
  const { label, subject, message } = await getInvitation(provider, id);
  return { id, label, recipientEmail, subject, message };
}

async function aSentOne(over: Parameters<typeof anInvitation>[1] = {}) {
  const made = await anInvitation(provider, { recipientEmail: 'ana@cobalt.example', ...over });
  await sendInvitation(provider, await withRecipient(made.id, 'ana@cobalt.example'));
  return made;
}

describe('an open invitation', () => {
  it('is accepted by many, counts them, names each, and ends when it is revoked', async () => {
    const { id, token } = await anInvitation(provider, { isReusable: true });
    const [one, two, late] = [await aReseller(), await aReseller(), await aReseller()];
    await authorizeProvider(one, { token, consent: true });
    await authorizeProvider(two, { token, consent: true });
    await expect(authorizeProvider(two, { token, consent: true })).rejects.toMatchObject({
      code: 'alreadyPartners',
    });
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'OPEN', acceptances: 2 });
    const events = await listInvitationEvents(provider, id);
    const accepted = events.filter(({ kind }) => kind === 'accepted').map(({ by }) => by);
    expect(accepted.sort()).toEqual([one.organization.name, two.organization.name].sort());
    await revokeInvitation(provider, { id });
    await expect(authorizeProvider(late, { token, consent: true })).rejects.toMatchObject({
      code: 'invitationRevoked',
    });
  });

  it('goes on after a refusal, which the log names and nobody is mailed', async () => {
    const { id, token } = await anInvitation(provider, { isReusable: true });
    const [no, yes] = [await aReseller(), await aReseller()];
    expect(await declinePartnership(no, { token })).toEqual({ goesOn: true });
    await authorizeProvider(yes, { token, consent: true });
    const mailed = await queuedMails('partnership-declined');
    expect(mailed.filter((refs) => refs['invitationId'] === id)).toEqual([]);
    const declined = (await listInvitationEvents(provider, id)).filter(
      ({ kind }) => kind === 'declined',
    );
    expect(declined.map(({ by }) => by)).toEqual([no.organization.name]);
  });

  it('is for customers too', async () => {
    const { token } = await anInvitation(provider, { kind: 'RELATIONSHIP', isReusable: true });
    for (const customer of [await anActor({}), await anActor({})]) {
      const grant = { token, grantPrivileges: false, acceptAgreement: CUSTOMER_AGREEMENT };
      await acceptRelationship(customer, grant);
    }
    const relationships = await db.customerRelationship.count({
      where: { partnerId: provider.organization.id, invitation: { isReusable: true } },
    });
    expect(relationships).toBe(2);
    expect(await declineRelationship(await anActor({}), { token })).toEqual({ goesOn: true });
  });

  it('counts right under many acceptances and a revocation at the same moment', async () => {
    const { id, token } = await anInvitation(provider, { isReusable: true });
    const resellers = await Promise.all(Array.from({ length: 8 }, aReseller));
    const { refusals } = await atOnce([
      ...resellers.map((reseller) => () => authorizeProvider(reseller, { token, consent: true })),
      () => revokeInvitation(provider, { id }),
    ]);
    expect(new Set(refusals)).toEqual(new Set(refusals.length === 0 ? [] : ['invitationRevoked']));
    const { acceptances, status } = await db.invitation.findUniqueOrThrow({ where: { id } });
    const live = await db.partnership.count({ where: { invitationId: id, endedAt: null } });
    expect({ acceptances, status }).toEqual({ acceptances: live, status: 'REVOKED' });
    expect(live).toBe(resellers.length - refusals.length);
  });
});

describe('an invitation kept to a domain', () => {
  it('is answered by the organization that proved it and by no other', async () => {
    const right = await aReseller();
    const wrong = await aReseller();
    const domain = right.signInName.split('@')[1]!;
    const { id, token } = await anInvitation(provider, {
      recipientDomain: ` ${domain.toUpperCase()}. `,
    });
    expect(await getInvitation(provider, id)).toMatchObject({ recipientDomain: domain });
    for (const answer of [
      () => authorizeProvider(wrong, { token, consent: true }),
      () => declinePartnership(wrong, { token }),
    ]) {
      await expect(answer()).rejects.toMatchObject({ code: 'invitationForOthers' });
    }
    expect((await findInvitationByToken(token)).state).toBe('live');
    await authorizeProvider(right, { token, consent: true });
  });

  it('takes nothing that is no domain', async () => {
    await expect(
      anInvitation(provider, { recipientDomain: 'ana@cobalt.example' }),
    ).rejects.toMatchObject({ code: 'domainNameInvalid' });
  });
});

describe('a reminder', () => {
  it('is owed once, within the last week, and anew for a new link', async () => {
    const { id } = await aSentOne();
    const end = Date.now() + 30 * DAY;
    const due = async (at: number) => {
      await remindInvitations(new Date(at));
      const mails = await queuedMails('invitation-reminder');
      return mails.filter((refs) => refs['invitationId'] === id).length;
    };
    expect(await due(end - 8 * DAY)).toBe(0);
    await atOnce([1, 2, 3].map(() => () => due(end - 6 * DAY)));
    expect(await due(end - 5 * DAY)).toBe(1);
    const { linkVersion } = await getInvitation(provider, id);
    await resendInvitation(provider, { id, linkVersion });
    expect(await due(end - 6 * DAY)).toBe(2);
    expect(await kindsOf(id)).toContain('reminded');
  });

  it('is not owed for one that was not mailed, is answered, revoked or accepted by some', async () => {
    await db.invitation.updateMany({ data: { remindedAt: new Date() } });
    await anInvitation(provider, { recipientEmail: 'ana@cobalt.example' });
    const declined = await aSentOne();
    await declinePartnership(await aReseller(), declined);
    const revoked = await aSentOne();
    await revokeInvitation(provider, { id: revoked.id });
    const open = await aSentOne({ isReusable: true });
    await authorizeProvider(await aReseller(), { token: open.token, consent: true });
    const lapsed = await aSentOne();
    await expire(lapsed.id);
    expect(await remindInvitations(new Date(Date.now() + 25 * DAY))).toBeNull();
  });

  it('is not owed to a recipient that was typed after sending, until it is sent to them', async () => {
    await db.invitation.updateMany({ data: { remindedAt: new Date() } });
    const { id } = await aSentOne();
    const late = new Date(Date.now() + 25 * DAY);
    await saveInvitation(provider, await withRecipient(id, 'bob@cobalt.example'));
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'OPEN', sentAt: null });
    expect(await remindInvitations(late)).toBeNull();
    await sendInvitation(provider, await withRecipient(id, 'bob@cobalt.example'));
    expect(await remindInvitations(late)).toBe(1);
  });

  it('is written in the language of the draft, and dropped once there is nothing to answer', async () => {
    const { id, token } = await aSentOne({ locale: 'es' });
    const builder = await findBuilder('invitation-reminder');
    const mail = await builder?.({ invitationId: id }, mailContext);
    expect(mail).toMatchObject({ to: 'ana@cobalt.example', locale: 'es' });
    expect(mail?.subject).toBe('Recordatorio: Meridian le invita a una asociación');
    await declinePartnership(await aReseller(), { token });
    expect(await findInvitationReminder(id)).toBeNull();
  });

  it('is dropped while who asks is suspended', async () => {
    const asking = await anActor({ is: 'provider' });
    const { id } = await anInvitation(asking, { recipientEmail: 'ana@cobalt.example' });
    expect(await findInvitationReminder(id)).not.toBeNull();
    const organizationId = asking.organization.id;
    const { id: suspensionId } = await db.suspension.create({
      data: { organizationId, reason: 'other', startedById: asking.userId },
    });
    await db.organization.update({ where: { id: organizationId }, data: { suspensionId } });
    expect(await findInvitationReminder(id)).toBeNull();
  });
});

describe('the history', () => {
  it('tells what became of the mail and of the invitation, in order, and by whom', async () => {
    const { id, token } = await aSentOne();
    const reseller = await aReseller();
    await noteOpened(reseller, { token });
    const mailOf = { refs: { path: ['invitationId'], equals: id } };
    await db.outboxMail.updateMany({
      where: mailOf,
      data: {
        status: 'DEAD',
        lastError: 'smtp.internal refused: 550 5.1.1 relay 10.0.0.7 says no',
      },
    });
    await authorizeProvider(reseller, { token, consent: true });
    const events = await listInvitationEvents(provider, id);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(
      new Set(['created', 'sent', 'failed', 'opened', 'accepted']),
    );
    const failed = events.find(({ kind }) => kind === 'failed');
    expect(failed).toMatchObject({ by: 'ana@cobalt.example', detail: '550 5.1.1' });
    expect(events[0]).toMatchObject({ kind: 'accepted', by: reseller.organization.name });
    expect(events.find(({ kind }) => kind === 'created')?.by).toBe(provider.signInName);
  });

  it('names whom each mail reached, also once the recipient is another one', async () => {
    const { id } = await aSentOne();
    const mailOf = { refs: { path: ['invitationId'], equals: id } };
    await db.outboxMail.updateMany({
      where: mailOf,
      data: { status: 'SENT', sentAt: new Date(), lastError: null },
    });
    await saveInvitation(provider, await withRecipient(id, 'bob@cobalt.example'));
    const delivered = async () =>
      (await listInvitationEvents(provider, id))
        .filter(({ kind }) => kind === 'delivered' || kind === 'waiting')
        .map(({ by }) => by);
    expect(await delivered()).toEqual(['ana@cobalt.example']);
    await sendInvitation(provider, await withRecipient(id, 'bob@cobalt.example'));
    expect(await delivered()).toEqual(['bob@cobalt.example', 'ana@cobalt.example']);
  });

  it('is nobody else’s', async () => {
    const { id } = await anInvitation(provider);
    await expect(listInvitationEvents(stranger, id)).rejects.toMatchObject({ code: 'notFound' });
    const helpdesk = await aColleague(provider, ['HELPDESK_AGENT']);
    await expect(listInvitationEvents(helpdesk, id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('notes the first opening by others, not by colleagues, and names nobody', async () => {
    const { id, token } = await anInvitation(provider);
    await noteOpened(provider, { token });
    expect((await getInvitation(provider, id)).openedAt).toBeNull();
    await noteOpened(await aReseller(), { token });
    const first = (await getInvitation(provider, id)).openedAt;
    expect(first).not.toBeNull();
    await noteOpened(await aReseller(), { token });
    expect((await getInvitation(provider, id)).openedAt).toEqual(first);
    const opened = (await listInvitationEvents(provider, id)).find(({ kind }) => kind === 'opened');
    expect(opened?.by).toBeNull();
  });
});
