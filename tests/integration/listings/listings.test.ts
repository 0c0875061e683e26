import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  editListing,
  findLogo,
  findProvider,
  getOwnListing,
  listProviderPages,
  listProviders,
  removeLogo,
  setLogo,
} from '@/lib/domain/listings';
import { editListingSchema } from '@/lib/domain/listings/schema';
import { anActor, aColleague } from '@/tests/support/partners';
import { atOnce, expectRefusal } from '@/tests/support/outcomes';

const SAID = {
  version: 0,
  descriptionEn: 'Cloud for resellers',
  descriptionEs: null,
  website: 'https://meridian.example',
  contactEmail: null,
  contactPhone: null,
  services: ['training'],
  languages: ['en'],
  countries: ['ES', 'FR'],
} satisfies Parameters<typeof editListing>[1];

const aProvider = (name?: string) =>
  anActor({ is: 'provider', ...(name === undefined ? {} : { name }) });
const everything = { q: '', size: 100 };

/** A grey JPEG of 64 blocks that goes over them so many times, each of which says: nothing new. */
function aProgressivePicture(scans: number): File {
  const segment = (marker: number, ...bytes: number[]) => [
    0xff,
    marker,
    0,
    bytes.length + 2,
    ...bytes,
  ];
  const codes = [1, ...Array.from({ length: 15 }, () => 0)];
  const refinements = Array.from({ length: scans }, (_, at) => {
    const place = (at % 63) + 1;
    return [...segment(0xda, 1, 1, 0, place, place, 0), 0];
  });
  const bytes = [
    ...[0xff, 0xd8, ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1))],
    ...segment(0xc2, 8, 0, 64, 0, 64, 1, 1, 0x11, 0),
    ...segment(0xc4, 0, ...codes, 0),
    ...segment(0xc4, 0x10, ...codes, 0x60),
    ...[...segment(0xda, 1, 1, 0, 0, 0, 0), ...Array.from({ length: 8 }, () => 0)],
    ...refinements.flat(),
    ...[0xff, 0xd9],
  ];
  return new File([Uint8Array.from(bytes)], 'logo.jpg');
}

async function aPicture(format: 'png' | 'jpeg' | 'gif' | 'webp', width: number, height = 100) {
  const create = { width, height, channels: 3, background: '#0a7' } as const;
  const picture = sharp({ create }).withExif({ IFD0: { Copyright: 'secret' } });
  const made = await picture.toFormat(format).toBuffer();
  return new File([new Uint8Array(made)], `logo.${format}`);
}

describe('a provider’s listing', () => {
  it('shows at once, with the countries of its region only, and is recorded', async () => {
    const actor = await aProvider();
    const { id } = actor.organization;
    expect(await getOwnListing(actor)).toMatchObject({ version: 0, services: [], logo: null });
    await editListing(actor, { ...SAID, countries: ['ES', 'FR', 'US'] });
    expect(await findProvider(id)).toMatchObject({
      descriptionEn: 'Cloud for resellers',
      countries: ['ES', 'FR'],
    });
    const record = await db.auditRecord.findFirst({
      where: { organizationId: id, action: 'update_provider_listing' },
    });
    expect(record?.after).toMatchObject({ countries: ['ES', 'FR'] });
  });

  it('is changed by one of two editors at a time', async () => {
    const actor = await aProvider();
    const first = await atOnce([1, 2, 3].map(() => () => editListing(actor, SAID)));
    expect(first).toEqual({ succeeded: 1, refusals: ['conflict', 'conflict'] });
    const again = { ...SAID, version: 1 };
    const second = await atOnce([1, 2, 3].map(() => () => editListing(actor, again)));
    expect(second.succeeded).toBe(1);
    expect((await getOwnListing(actor)).version).toBe(2);
  });

  it('is for its Global admin and Business profile admin, and for providers', async () => {
    const actor = await aProvider();
    const editor = await aColleague(actor, ['BUSINESS_PROFILE_ADMIN']);
    await editListing(editor, SAID);
    for (const other of [await aColleague(actor, ['ADMIN_AGENT']), await aColleague(actor, [])]) {
      await expectRefusal(editListing(other, { ...SAID, version: 1 }), 'forbidden');
    }
    const reseller = await anActor({ is: 'reseller' });
    await expectRefusal(editListing(reseller, SAID), 'wrongStanding');
    await expectRefusal(setLogo(reseller, { file: await aPicture('png', 10) }), 'wrongStanding');
    await expectRefusal(removeLogo(reseller), 'wrongStanding');
  });

  it('takes web addresses that a browser may open, phone numbers and codes that exist', async () => {
    const sent = (over: Record<string, unknown>) =>
      editListingSchema.safeParse({ version: '0', ...over }).success;
    expect(sent({ website: 'https://www.example.com/partners' })).toBe(true);
    expect(sent({ website: '' })).toBe(true);
    for (const website of ['javascript:alert(1)', 'ftp://example.com', 'data:text/html,x', 'x']) {
      expect(sent({ website })).toBe(false);
    }
    const actor = await aProvider();
    await expectRefusal(editListing(actor, { ...SAID, contactPhone: 'call us' }), 'phoneInvalid');
    await editListing(actor, { ...SAID, contactPhone: '915 550 110' });
    const kept = editListingSchema.parse({
      version: '0',
      services: ['training', 'magic'],
      countries: ['FR', 'ES', 'ES', '??'],
    });
    expect(kept).toMatchObject({ services: ['training'], countries: ['ES', 'FR'] });
  });
});

describe('the directory', () => {
  it('is narrowed by name, country, service and language, and paged by name', async () => {
    const [beta, alpha] = [await aProvider('Béta Cloud'), await aProvider('Alpha Cloud')];
    const abroad = await anActor({ is: 'provider', name: 'Gamma Cloud', country: 'US' });
    await editListing(alpha, { ...SAID, services: ['security'], languages: ['fr'] });
    const names = async (over: object) =>
      (await listProviders({ ...everything, q: 'cloud', ...over })).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['Alpha Cloud', 'Béta Cloud', 'Gamma Cloud']);
    expect(await names({ q: 'beta' })).toEqual(['Béta Cloud']);
    expect(await names({ country: 'FR' })).toEqual(['Alpha Cloud']);
    expect(await names({ country: 'US' })).toEqual(['Gamma Cloud']);
    expect(await names({ service: 'security' })).toEqual(['Alpha Cloud']);
    expect(await names({ speaks: 'de' })).toEqual([]);
    const first = await listProviders({ q: 'cloud', size: 2 });
    const second = await listProviders({ q: 'cloud', size: 2, after: first.next });
    expect(second.rows.map(({ id }) => id)).toEqual([abroad.organization.id]);
    expect(beta.organization.id).toBe(first.rows[1]?.id);
  });

  it('leaves out resellers, customers and suspended providers, with their pages and logos', async () => {
    const reseller = await anActor({ is: 'reseller' });
    expect(await findProvider(reseller.organization.id)).toBeNull();
    expect(await findProvider('no-id')).toBeNull();
    const gone = await aProvider('Gone Supply');
    await setLogo(gone, { file: await aPicture('png', 10) });
    const organizationId = gone.organization.id;
    const { id: suspensionId } = await db.suspension.create({
      data: { organizationId, reason: 'other', startedById: gone.userId },
    });
    await db.organization.update({ where: { id: organizationId }, data: { suspensionId } });
    expect(await findProvider(organizationId)).toBeNull();
    expect(await findLogo(organizationId)).toBeNull();
    expect((await listProviders({ ...everything, q: 'gone' })).rows).toEqual([]);
    expect((await listProviderPages()).map(({ id }) => id)).not.toContain(organizationId);
  });
});

describe('a logo', () => {
  it.each(['png', 'jpeg', 'gif'] as const)(
    'made of a %s is a small PNG and no more',
    async (format) => {
      const actor = await aProvider();
      const { id } = actor.organization;
      await setLogo(actor, { file: await aPicture(format, 900, 300) });
      const bytes = await findLogo(id);
      const facts = await sharp(bytes!).metadata();
      expect(facts).toMatchObject({ format: 'png', width: 300, height: 100 });
      expect(facts.exif).toBeUndefined();
      const provider = await findProvider(id);
      expect(provider?.logo).toMatchObject({ width: 300, height: 100 });
      await removeLogo(actor);
      expect(await findLogo(id)).toBeNull();
    },
  );

  it('is not made larger', async () => {
    const actor = await aProvider();
    await setLogo(actor, { file: await aPicture('png', 40, 20) });
    expect((await findProvider(actor.organization.id))?.logo).toMatchObject({ width: 40 });
  });

  it('is no picture that keeps the server busy by going over itself again and again', async () => {
    const actor = await aProvider();
    await setLogo(actor, { file: aProgressivePicture(60) });
    await expectRefusal(setLogo(actor, { file: aProgressivePicture(200) }), 'pictureUnsound');
  });

  it('is made of pictures alone, whatever their names say', async () => {
    const actor = await aProvider();
    const sent = (content: string | Uint8Array<ArrayBuffer>, name = 'logo.png') =>
      setLogo(actor, { file: new File([content], name) });
    await expectRefusal(sent('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'pictureNotAllowed');
    await expectRefusal(sent('<html>'), 'pictureNotAllowed');
    await expectRefusal(setLogo(actor, { file: await aPicture('webp', 10) }), 'pictureNotAllowed');
    await expectRefusal(sent(''), 'fileEmpty');
    await expectRefusal(sent(new Uint8Array(2 * 1024 * 1024 + 1)), 'fileTooLarge');
    const whole = new Uint8Array(await (await aPicture('png', 400)).arrayBuffer());
    await expectRefusal(sent(whole.slice(0, whole.length - 60)), 'pictureUnsound');
    expect(await findLogo(actor.organization.id)).toBeNull();
  });
});
