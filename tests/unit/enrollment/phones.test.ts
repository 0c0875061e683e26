import { describe, expect, it } from 'vitest';
import { answerSchemas } from '@/lib/domain/enrollment/answers';

/** By country: a number as people there write it, what is kept, and one that is none there. */
const PHONES: Readonly<Record<string, readonly [string, string, string]>> = {
  ES: ['915 550 123', '+34915550123', '215 550 123'],
  PT: ['211 234 567', '+351211234567', '511 234 567'],
  FR: ['01 42 68 53 00', '+33142685300', '01 42 68 53'],
  DE: ['030 901820', '+4930901820', '030'],
  IT: ['06 6982 1234', '+390669821234', '1234'],
  NL: ['020 552 1234', '+31205521234', '020 552 12'],
  GB: ['020 7946 0018', '+442079460018', '020 7946 001'],
  IE: ['01 671 1633', '+35316711633', '01 671'],
  US: ['(425) 555-0100', '+14255550100', '(125) 555-0100'],
  CA: ['613 555 0175', '+16135550175', '613 555 017'],
  MX: ['55 5522 7979', '+525555227979', '55 5522 797'],
  AR: ['011 4348-5000', '+541143485000', '011 4348'],
  CL: ['2 2690 4000', '+56226904000', '2 2690'],
  CO: ['601 332 3200', '+576013323200', '601 332'],
  PE: ['01 315 6000', '+5113156000', '01 315'],
  BR: ['(11) 3113-9000', '+551131139000', '(10) 3113-9000'],
  AU: ['02 9374 4000', '+61293744000', '02 9374 40'],
  IN: ['022 2266 1234', '+912222661234', '022 2266'],
  JP: ['03-3224-9999', '+81332249999', '03-3224'],
};

describe.each(Object.entries(PHONES))('a phone number of %s', (country, [typed, kept, bad]) => {
  const of = (phone: string) =>
    answerSchemas(country).support.safeParse({ website: 'a.example', email: 'a@a.example', phone });

  it('is read as its country writes it, and kept with the country code', () => {
    expect(of(typed).data?.phone).toBe(kept);
    expect(of(kept).data?.phone).toBe(kept);
  });

  it('is refused where it is none', () => {
    const issues = of(bad).error?.issues ?? [];
    expect(issues).toMatchObject([
      {
        path: ['phone'],
        message: 'phone',
        params: { country, example: expect.any(String) as string },
      },
    ]);
    // What the refusal gives as an example is taken.
    const [issue] = issues;
    const example = issue?.code === 'custom' ? String(issue.params?.['example']) : '';
    expect(of(example).data?.phone).toBe(example.replaceAll(/[^+\d]/g, ''));
  });
});
