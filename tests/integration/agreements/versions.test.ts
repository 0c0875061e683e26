import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  discardAgreementDraft,
  editAgreementDraft,
  getAgreementDocument,
  getAgreementOverview,
  getAgreementVersion,
  getCurrentAgreement,
  listAgreementVersions,
  publishAgreement,
  startAgreementDraft,
  withdrawAgreement,
} from '@/lib/domain/catalog';
import { anActor } from '@/tests/support/actors';
import { aVersion, CUSTOMER_AGREEMENT, PARTNER_AGREEMENT } from '@/tests/support/agreements';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';
import { aTenant } from '@/tests/support/people';
import {
  aDraft,
  aPartnerAdmin,
  dayAhead,
  publishNext,
  recordsOf,
  theProgramAdmin,
  WORDS,
} from './support';

const NOBODY = '01930000-0000-7000-8000-0000000000ff';

describe('a draft', () => {
  it('begins with the words of the version before, once for many who begin it', async () => {
    const admin = await theProgramAdmin();
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () => startAgreementDraft(admin, { kind: 'PARTNER' })),
    );
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
    const id = drafts[0]?.id ?? '';
    const draft = await getAgreementDocument(admin, id);
    const first = await getAgreementDocument(admin, PARTNER_AGREEMENT);
    expect(draft).toMatchObject({ state: 'draft', bodyEn: first.bodyEn, bodyEs: first.bodyEs });
    expect(draft.version).toBe(first.version + 1);
    expect(await recordsOf(admin, 'draft_agreement')).toHaveLength(1);
    await discardAgreementDraft(admin, { documentId: id });
  });

  it('is changed by one of two editors, and the other is told', async () => {
    const admin = await theProgramAdmin();
    const { id, revision } = await aDraft('PARTNER');
    const { succeeded, refusals } = await atOnce(
      ['one', 'two', 'three'].map(
        (bodyEn) => () => editAgreementDraft(admin, { documentId: id, revision, ...WORDS, bodyEn }),
      ),
    );
    expect(succeeded).toBe(1);
    expect(refusals).toEqual(['conflict', 'conflict']);
    const records = await recordsOf(admin, 'update_agreement_draft');
    expect(records.at(-1)?.after).toMatchObject({ changed: ['bodyEn'] });
    await discardAgreementDraft(admin, { documentId: id });
  });

  it('is seen by nobody else, and gives its number back when it is discarded', async () => {
    const admin = await theProgramAdmin();
    const partner = await aPartnerAdmin();
    const { id } = await aDraft('PARTNER');
    const { version } = await getAgreementDocument(admin, id);
    const choice = { documentId: id, locale: 'en' } as const;
    await expectRefusal(getAgreementVersion(partner, 'PARTNER', choice), 'notFound');
    await expectRefusal(getAgreementDocument(partner, id), 'wrongStanding');
    const { versions, upcoming } = await getAgreementOverview(partner, 'PARTNER', 'en');
    expect([...versions, upcoming].some((one) => one?.id === id)).toBe(false);
    await discardAgreementDraft(admin, { documentId: id });
    await expectRefusal(discardAgreementDraft(admin, { documentId: id }), 'notFound');
    const { id: next } = await startAgreementDraft(admin, { kind: 'PARTNER' });
    expect((await getAgreementDocument(admin, next)).version).toBe(version);
    await discardAgreementDraft(admin, { documentId: next });
  });
});

describe('publishing', () => {
  it('at once: the version is in force, and the audit holds a digest of its words', async () => {
    const admin = await theProgramAdmin();
    const id = await publishNext('PARTNER');
    expect(await getCurrentAgreement('PARTNER', 'es')).toMatchObject({
      id,
      title: WORDS.titleEs,
      body: WORDS.bodyEs,
    });
    const [record] = (await recordsOf(admin, 'publish_agreement')).slice(-1);
    expect(record).toMatchObject({ resourceId: id, outcome: 'SUCCEEDED' });
    expect(record?.after).toMatchObject({ kind: 'PARTNER', demandedFrom: null });
    expect(JSON.stringify(record?.after)).toMatch(/"sha256":"[0-9a-f]{64}"/);
  });

  it('for a later day: the one before stays in force, and the next one is announced', async () => {
    const partner = await aPartnerAdmin();
    const before = await getCurrentAgreement('PARTNER', 'en');
    const id = await publishNext('PARTNER', { ahead: 10, demanded: 40 });
    const { inForce, upcoming, standing } = await getAgreementOverview(partner, 'PARTNER', 'en');
    expect(inForce.id).toBe(before.id);
    expect(upcoming).toMatchObject({ id, state: 'scheduled' });
    expect(standing.state).toBe('missing');
    const text = await getAgreementVersion(partner, 'PARTNER', { documentId: id, locale: 'es' });
    expect(text).toMatchObject({ body: WORDS.bodyEs, language: 'es', evidence: null });
    await withdrawAgreement(await theProgramAdmin(), { documentId: id });
  });

  it('happens once, by the words that were read', async () => {
    const admin = await theProgramAdmin();
    const { id, revision } = await aDraft('CUSTOMER');
    const publish = (read: number) =>
      publishAgreement(admin, {
        documentId: id,
        revision: read,
        effectiveDay: dayAhead(3),
        demandedDay: null,
      });
    await expectRefusal(publish(revision - 1), 'conflict');
    const { succeeded, refusals } = await atOnce([1, 2, 3].map(() => () => publish(revision)));
    expect(succeeded).toBe(1);
    // The same day again is no earlier one, so what stops the others is that it is published.
    expect(new Set(refusals)).toEqual(new Set(['agreementPublished']));
    const edit = { documentId: id, revision: revision + 1, ...WORDS };
    await expectRefusal(editAgreementDraft(admin, edit), 'agreementPublished');
    await expectRefusal(discardAgreementDraft(admin, { documentId: id }), 'agreementPublished');
    await withdrawAgreement(admin, { documentId: id });
  });

  it('refuses days that cannot be, and a version that would overtake an earlier one', async () => {
    const admin = await theProgramAdmin();
    const scheduled = await publishNext('CUSTOMER', { ahead: 20 });
    const { id, revision } = await aDraft('CUSTOMER');
    const publish = (effective: number, demanded: number | null = null) =>
      publishAgreement(admin, {
        documentId: id,
        revision,
        effectiveDay: dayAhead(effective),
        demandedDay: demanded === null ? null : dayAhead(demanded),
      });
    await expectRefusal(publish(-1), 'dayPassed');
    await expectRefusal(publish(4000), 'dayTooFar');
    await expectRefusal(publish(30, 29), 'demandTooEarly');
    await expectRefusal(publish(0), 'earlierInForceLater');
    await expectRefusal(publish(19), 'earlierInForceLater');
    await withdrawAgreement(admin, { documentId: scheduled });
    await publish(0);
    expect((await getCurrentAgreement('CUSTOMER', 'en')).id).toBe(id);
  });
});

describe('a published version', () => {
  it('never changes, whoever holds the connection', async () => {
    const { id } = await aVersion('PARTNER', { inForce: 3 });
    const frozen = 'a published agreement never changes';
    for (const data of [{ bodyEn: 'other' }, { titleEs: 'otro' }, { demandedFrom: new Date() }]) {
      await expect(db.agreementDocument.update({ where: { id }, data })).rejects.toThrow(frozen);
    }
    await expect(db.agreementDocument.delete({ where: { id } })).rejects.toThrow(frozen);
    await expect(
      db.agreementDocument.update({ where: { id }, data: { withdrawnAt: new Date() } }),
    ).rejects.toThrow('agreement_document_withdrawn');
  });

  it('is withdrawn only before it is in force, once', async () => {
    const admin = await theProgramAdmin();
    const partner = await aPartnerAdmin();
    const id = await publishNext('PARTNER', { ahead: 5 });
    const { succeeded, refusals } = await atOnce(
      [1, 2].map(() => () => withdrawAgreement(admin, { documentId: id })),
    );
    expect({ succeeded, refusals }).toEqual({ succeeded: 1, refusals: ['conflict'] });
    expect(await getAgreementDocument(admin, id)).toMatchObject({ state: 'withdrawn' });
    const choice = { documentId: id, locale: 'en' } as const;
    await expectRefusal(getAgreementVersion(partner, 'PARTNER', choice), 'notFound');
    expect(await recordsOf(admin, 'withdraw_agreement')).not.toEqual([]);
    for (const documentId of [PARTNER_AGREEMENT, CUSTOMER_AGREEMENT]) {
      await expectRefusal(withdrawAgreement(admin, { documentId }), 'agreementInForce');
    }
    await expectRefusal(withdrawAgreement(admin, { documentId: NOBODY }), 'notFound');
  });

  it('is read by its own kind only', async () => {
    const partner = await aPartnerAdmin();
    const choice = { documentId: CUSTOMER_AGREEMENT, locale: 'en' } as const;
    await expectRefusal(getAgreementVersion(partner, 'PARTNER', choice), 'notFound');
    await expectRefusal(
      getAgreementVersion(partner, 'PARTNER', { documentId: "' or 1=1", locale: 'en' }),
      'notFound',
    );
    const sales = await anActor(await aTenant(), 'HELPDESK_AGENT');
    await expectRefusal(getAgreementOverview(sales, 'PARTNER', 'en'), 'forbidden');
    await expectRefusal(getAgreementOverview(sales, 'CUSTOMER', 'en'), 'forbidden');
  });
});

describe('the operator’s desk', () => {
  it('is the Program admin’s alone', async () => {
    const { id, revision } = await aDraft('PARTNER');
    const program = await theProgramAdmin();
    const reviewer = { ...program, roles: ['REVIEWER'] as const };
    const partner = await aPartnerAdmin();
    const acts = [
      [reviewer, 'forbidden'],
      [partner, 'wrongStanding'],
    ] as const;
    for (const [actor, code] of acts) {
      const documentId = id;
      await expectRefusal(listAgreementVersions(actor), code);
      await expectRefusal(startAgreementDraft(actor, { kind: 'PARTNER' }), code);
      await expectRefusal(editAgreementDraft(actor, { documentId, revision, ...WORDS }), code);
      await expectRefusal(discardAgreementDraft(actor, { documentId }), code);
      const days = { effectiveDay: dayAhead(0), demandedDay: null };
      await expectRefusal(publishAgreement(actor, { documentId, revision, ...days }), code);
      await expectRefusal(withdrawAgreement(actor, { documentId }), code);
    }
    await discardAgreementDraft(program, { documentId: id });
  });

  it('lists every version with its state, the newest first', async () => {
    const all = await listAgreementVersions(await theProgramAdmin());
    const partner = all.filter(({ kind }) => kind === 'PARTNER');
    expect(partner.map(({ version }) => version)).toEqual(
      partner.map(({ version }) => version).toSorted((one, other) => other - one),
    );
    expect(partner.filter(({ state }) => state === 'inForce')).toHaveLength(1);
    expect(partner.at(-1)).toMatchObject({ id: PARTNER_AGREEMENT, state: 'superseded' });
  });
});
