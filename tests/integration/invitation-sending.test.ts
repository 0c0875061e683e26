import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  findInvitationMail,
  getInvitation,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import { anActor, anInvitation, expire, queuedMails } from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider' });

async function edited(id: string, over: Record<string, unknown> = {}) {
  const { subject, message } = await getInvitation(provider, id);
  return { id, label: null, recipientEmail: null, subject, message, ...over };
}

async function mailsOf(id: string) {
  const mails = await queuedMails('invitation');
  return mails.filter((refs) => refs['invitationId'] === id).length;
}

describe('sending', () => {
  it('mails the edited text once for two clicks at the same moment', async () => {
    const { id, token } = await anInvitation(provider);
    const form = await edited(id, { recipientEmail: 'ana@cobalt.example', subject: 'Join us' });
    await Promise.all([sendInvitation(provider, form), sendInvitation(provider, form)]);
    const sent = (await queuedMails('invitation')).filter((refs) => refs['invitationId'] === id);
    expect(sent).toHaveLength(1);
    expect(await findInvitationMail(id)).toMatchObject({
      to: 'ana@cobalt.example',
      subject: 'Join us',
      issuer: 'Meridian',
      link: `http://localhost:3000/invitation/${token}`,
    });
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'SENT' });
  });

  it('mails the corrected text of somebody who sends again at once', async () => {
    const { id } = await anInvitation(provider);
    const form = await edited(id, { recipientEmail: 'ana@cobalt.example' });
    await sendInvitation(provider, form);
    await sendInvitation(provider, { ...form, subject: 'The right subject' });
    expect(await mailsOf(id)).toBe(2);
    expect(await findInvitationMail(id)).toMatchObject({ subject: 'The right subject' });
  });

  it('keeps a corrected label, and mails no second time what would read the same', async () => {
    const { id } = await anInvitation(provider);
    const form = await edited(id, { recipientEmail: 'ana@cobalt.example', label: 'Fair' });
    await sendInvitation(provider, form);
    await sendInvitation(provider, { ...form, label: 'Fair of Seville' });
    expect(await mailsOf(id)).toBe(1);
    expect(await getInvitation(provider, id)).toMatchObject({ label: 'Fair of Seville' });
    const actions = await db.auditRecord.findMany({
      where: { resourceId: id },
      orderBy: { sequence: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'create_invitation',
      'send_invitation',
      'update_invitation',
    ]);
  });

  it('is refused once the link has run out; the edited draft can still be kept', async () => {
    const { id } = await anInvitation(provider);
    const form = await edited(id, { recipientEmail: 'ana@cobalt.example', label: 'Fair' });
    await expire(id);
    await expect(sendInvitation(provider, form)).rejects.toMatchObject({
      code: 'invitationLapsed',
    });
    expect(await mailsOf(id)).toBe(0);
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'EXPIRED', sentAt: null });
    await saveInvitation(provider, form);
    const { linkVersion } = await getInvitation(provider, id);
    await resendInvitation(provider, { id, linkVersion });
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'OPEN', label: 'Fair' });
  });

  it('needs an address', async () => {
    const { id } = await anInvitation(provider);
    await expect(sendInvitation(provider, await edited(id))).rejects.toMatchObject({
      code: 'recipientRequired',
      field: 'recipientEmail',
    });
  });

  it('owes no mail any more once the invitation is revoked', async () => {
    const { id } = await anInvitation(provider);
    await sendInvitation(provider, await edited(id, { recipientEmail: 'ana@cobalt.example' }));
    await revokeInvitation(provider, { id });
    expect(await findInvitationMail(id)).toBeNull();
  });
});
