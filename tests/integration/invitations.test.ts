import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db';
import {
  createInvitation,
  findInvitationByToken,
  findOwnAcceptance,
  getInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  saveInvitation,
  sendInvitation,
} from '@/lib/domain/invitations';
import { authorizeProvider } from '@/lib/domain/partnerships';
import { aPartnership } from '@/prisma/seed/factories';
import { atOnce } from '../support/outcomes';
import {
  aColleague,
  anActor,
  anInvitation,
  expire,
  newInvitation,
  queuedMails,
  tokenOf,
} from '../support/partners';

const provider = await anActor({ name: 'Meridian', is: 'provider' });
const otherProvider = await anActor({ name: 'Harborline', is: 'provider' });
const reseller = await anActor({ name: 'Cobalt', is: 'reseller' });

async function edited(id: string, over: Record<string, unknown> = {}) {
  const { subject, message } = await getInvitation(provider, id);
  return { id, label: null, recipientEmail: null, subject, message, ...over };
}

describe('making an invitation', () => {
  it('is tracked as open, with its text in the chosen language and its link in it', async () => {
    const { id } = await createInvitation(
      provider,
      newInvitation({ locale: 'es', label: 'Feria de Sevilla' }),
    );
    const made = await getInvitation(provider, id);
    expect(made).toMatchObject({ state: 'OPEN', label: 'Feria de Sevilla', canChange: true });
    expect(made.subject).toBe('Meridian le invita a una asociación');
    expect(made.message).toMatch(/http:\/\/localhost:3000\/invitation\/[\w-]{43}\n/);
    expect(decodeURIComponent(made.mailto)).toContain('/invitation/');
  });

  it('makes one invitation of a form that is posted many times at once', async () => {
    const form = newInvitation();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createInvitation(provider, form)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await db.invitation.count({ where: { idempotencyKey: form.idempotencyKey } })).toBe(1);
  });

  it('keeps the same key of two organizations apart', async () => {
    const form = newInvitation();
    const mine = await createInvitation(provider, form);
    const theirs = await createInvitation(otherProvider, form);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('is for providers and their sellers', async () => {
    const helpdesk = await aColleague(provider, ['HELPDESK_AGENT']);
    await expect(createInvitation(reseller, newInvitation())).rejects.toMatchObject({
      code: 'wrongStanding',
    });
    await expect(createInvitation(helpdesk, newInvitation())).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('asks for privileges only by those who may', async () => {
    const sales = await aColleague(reseller, ['SALES_AGENT']);
    const ask = newInvitation({ kind: 'RELATIONSHIP', includesPrivileges: true });
    await expect(createInvitation(sales, ask)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      createInvitation(sales, newInvitation({ kind: 'RELATIONSHIP' })),
    ).resolves.toBeDefined();
  });

  it('asks jointly only with a live partner of one’s own', async () => {
    const { id } = await transaction((tx) =>
      aPartnership(
        tx,
        { ...otherProvider.organization, domain: '' },
        { ...reseller.organization, domain: '' },
      ),
    );
    const ask = newInvitation({ kind: 'JOINT', partnershipId: id });
    await expect(createInvitation(provider, ask)).rejects.toMatchObject({ code: 'notFound' });
    const made = await createInvitation(reseller, ask);
    expect(await getInvitation(reseller, made.id)).toMatchObject({
      provider: { name: 'Harborline' },
      reseller: { name: 'Cobalt' },
    });
    await expect(
      createInvitation(reseller, newInvitation({ kind: 'JOINT' })),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is bounded by the hour, also for many posts at once, and not for one that comes again', async () => {
    const flooder = await anActor({ is: 'provider' });
    await db.rateLimit.deleteMany({});
    const first = newInvitation();
    const { id } = await createInvitation(flooder, first);
    await db.rateLimit.updateMany({ data: { points: 495 } }); // as if 495 had been made
    const { succeeded, refusals } = await atOnce(
      Array.from({ length: 12 }, () => () => createInvitation(flooder, newInvitation())),
    );
    expect(succeeded).toBe(5);
    expect(new Set(refusals)).toEqual(new Set(['tooManyRequests']));
    expect(await createInvitation(flooder, first)).toEqual({ id });
    await expect(createInvitation(provider, newInvitation())).resolves.toBeDefined();
  });

  it('writes neither token nor link into the audit', async () => {
    const { id, token } = await anInvitation(provider);
    const records = await db.auditRecord.findMany({ where: { resourceId: id } });
    expect(records.map((record) => record.action)).toEqual(['create_invitation']);
    expect(JSON.stringify(records)).not.toContain(token);
  });
});

describe('the edited draft', () => {
  it('is kept, link and all', async () => {
    const { id, token } = await anInvitation(provider);
    const link = `http://localhost:3000/invitation/${token}`;
    await saveInvitation(provider, await edited(id, { message: `Read this: ${link} now` }));
    const row = await db.invitation.findUniqueOrThrow({ where: { id } });
    expect(row.message).toBe('Read this: {link} now');
    expect((await getInvitation(provider, id)).message).toBe(`Read this: ${link} now`);
  });

  it('is refused without the link, and with the link of another invitation', async () => {
    const { id } = await anInvitation(provider);
    const other = await anInvitation(provider);
    for (const message of ['No link here', `http://localhost:3000/invitation/${other.token}`]) {
      await expect(
        sendInvitation(provider, await edited(id, { message, recipientEmail: 'a@b.example' })),
      ).rejects.toMatchObject({ code: 'linkMissing', field: 'message' });
    }
  });
});

describe('resending', () => {
  it('gives a new link and kills the old one, once for two clicks', async () => {
    const { id, token } = await anInvitation(provider);
    const { linkVersion } = await getInvitation(provider, id);
    await Promise.all([
      resendInvitation(provider, { id, linkVersion }),
      resendInvitation(provider, { id, linkVersion }),
    ]);
    const renewed = await tokenOf(provider, id);
    expect(await findInvitationByToken(token)).toEqual({ state: 'unknown' });
    expect(await findInvitationByToken(renewed)).toMatchObject({ state: 'live', id });
    expect(await db.auditRecord.count({ where: { resourceId: id } })).toBe(2);
  });

  it('revives an expired one, and mails again what was mailed before', async () => {
    const { id } = await anInvitation(provider);
    await sendInvitation(provider, await edited(id, { recipientEmail: 'ana@cobalt.example' }));
    await expire(id);
    const { state, linkVersion } = await getInvitation(provider, id);
    expect(state).toBe('EXPIRED');
    expect(await resendInvitation(provider, { id, linkVersion })).toEqual({ mailed: true });
    expect(await getInvitation(provider, id)).toMatchObject({ state: 'SENT' });
    const mails = (await queuedMails('invitation')).filter((refs) => refs['invitationId'] === id);
    expect(mails).toHaveLength(2);
  });

  it('is bounded', async () => {
    const { id } = await anInvitation(provider);
    await sendInvitation(provider, await edited(id, { recipientEmail: 'ana@cobalt.example' }));
    await db.invitation.update({ where: { id }, data: { sends: 10 } });
    const { linkVersion } = await getInvitation(provider, id);
    await expect(resendInvitation(provider, { id, linkVersion })).rejects.toMatchObject({
      code: 'tooManyRequests',
    });
  });

  it('is refused once answered', async () => {
    const { id, token } = await anInvitation(otherProvider);
    const invited = await anActor({ is: 'reseller' });
    const { linkVersion } = await getInvitation(otherProvider, id);
    await authorizeProvider(invited, { token, consent: true });
    for (const attempt of [
      () => resendInvitation(otherProvider, { id, linkVersion }),
      () => revokeInvitation(otherProvider, { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'invitationAnswered' });
    }
  });
});

describe('what a link tells', () => {
  it('is nothing more than its state once it is dead', async () => {
    const revoked = await anInvitation(provider);
    await revokeInvitation(provider, { id: revoked.id });
    const old = await anInvitation(provider);
    await expire(old.id);
    expect(await findInvitationByToken(revoked.token)).toEqual({ state: 'revoked' });
    expect(await findInvitationByToken(old.token)).toEqual({ state: 'expired' });
    expect(await findInvitationByToken('made-up')).toEqual({ state: 'unknown' });
  });

  it('is that it was they, to those who accepted it and to nobody else', async () => {
    const invited = await anActor({ is: 'reseller' });
    const { token } = await anInvitation(provider);
    expect(await findOwnAcceptance(invited, token)).toBeNull();
    await authorizeProvider(invited, { token, consent: true });
    const colleague = await aColleague(invited, ['SALES_AGENT']);
    expect(await findOwnAcceptance(invited, token)).toMatchObject({
      kind: 'PARTNERSHIP',
      by: 'you',
    });
    expect(await findOwnAcceptance(colleague, token)).toMatchObject({ by: 'colleague' });
    for (const other of [provider, reseller]) {
      expect(await findOwnAcceptance(other, token)).toBeNull();
    }
  });
});

describe('another tenant', () => {
  it('finds and changes none of them', async () => {
    const { id } = await anInvitation(provider);
    const form = await edited(id, { recipientEmail: 'x@y.example' });
    const { linkVersion } = await getInvitation(provider, id);
    for (const attempt of [
      () => getInvitation(otherProvider, id),
      () => saveInvitation(otherProvider, form),
      () => sendInvitation(otherProvider, form),
      () => resendInvitation(otherProvider, { id, linkVersion }),
      () => revokeInvitation(otherProvider, { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'notFound' });
    }
    const theirs = await listInvitations(otherProvider, { kinds: ['PARTNERSHIP'], limit: 100 });
    expect(theirs.rows.map((row) => row.id)).not.toContain(id);
  });
});

describe('the list', () => {
  it('pages through every invitation once, newest first, and filters by state', async () => {
    const lister = await anActor({ is: 'provider' });
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.push((await anInvitation(lister)).id);
    await revokeInvitation(lister, { id: made[0]! });
    await expire(made[1]!);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listInvitations(lister, { kinds: ['PARTNERSHIP'], after, limit: 2 });
      seen.push(...page.rows.map((row) => row.id));
      after = page.nextAfter ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(made.toReversed());
    const inState = async (state: 'OPEN' | 'EXPIRED' | 'REVOKED') =>
      (await listInvitations(lister, { kinds: ['PARTNERSHIP'], state })).rows.map(({ id }) => id);
    expect(await inState('EXPIRED')).toEqual([made[1]]);
    expect(await inState('REVOKED')).toEqual([made[0]]);
    expect(await inState('OPEN')).toEqual(made.slice(2).toReversed());
  });

  it('is not for those without a role', async () => {
    const nobody = await aColleague(provider, []);
    await expect(listInvitations(nobody, { kinds: ['PARTNERSHIP'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
