import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { perform, type Outcome, type Surroundings } from '@/lib/action/perform';
import { checkbox, line, list, optional, requiredText, tickedBox } from '@/lib/form-fields';
import { Refusal } from '@/lib/refusal';

const schema = z.object({
  name: requiredText(5, 'enterName'),
  note: optional(line(5, 'enterName')),
  email: z.email(),
  age: z.coerce.number().min(18),
  roles: list(z.enum(['A', 'B'])),
  news: checkbox,
  terms: tickedBox('tickTerms'),
  own: z.string().refine((value) => value !== 'bad', { error: 'tooLong', params: { maximum: 7 } }),
});

const good = { name: 'Ada', email: 'ada@contoso.example', age: '30', terms: 'on', own: 'x' };

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) data.append(name, value);
  }
  return data;
}

class Redirected extends Error {}

function around() {
  const KEYS = [
    'enterName',
    'tickTerms',
    'tooLong',
    'tooSmall',
    'number',
    'email',
    'choose',
    'invalid',
  ];
  return {
    requestId: 'r-1',
    words: {
      isValidationKey: (key) => KEYS.includes(key),
      validation: ({ key, values }) => [key, ...Object.values(values)].join(' '),
      refusal: ({ code }, roles) => [code, ...roles].join(' '),
      unexpected: (id) => `unexpected ${id}`,
    },
    redirect: (path) => {
      throw new Redirected(path);
    },
    rethrow: (error) => {
      if (error instanceof Redirected) throw error;
    },
    succeeded: vi.fn(),
    refused: vi.fn(() => Promise.resolve()),
    failed: vi.fn(),
  } satisfies Surroundings;
}

function post(
  fields: Record<string, string | string[]>,
  run: (input: z.output<typeof schema>) => Promise<string>,
  outcome: Outcome = { message: 'ok' },
  surroundings: Surroundings = around(),
) {
  return perform({ schema, run, done: () => outcome }, form(fields), surroundings);
}

const fine = (_input: z.output<typeof schema>) => Promise.resolve('done');

describe('a posted form', () => {
  it('reaches the command as the schema reads it, and nothing beside', async () => {
    const run = vi.fn(fine);
    const fields = {
      ...good,
      roles: 'A',
      note: '',
      isAdmin: 'true',
      $ACTION_ID_x: '',
      ['__proto__']: 'x',
    };
    expect(await post(fields, run)).toEqual({ status: 'done', message: 'ok' });
    expect(run).toHaveBeenCalledExactlyOnceWith({
      ...good,
      age: 30,
      note: null,
      roles: ['A'],
      news: false,
      terms: true,
    });
  });

  it('takes one value, many or none for a list', async () => {
    const run = vi.fn(fine);
    await post({ ...good, roles: ['A', 'B'] }, run);
    await post(good, run);
    expect(run.mock.calls.map(([input]) => input)).toMatchObject([
      { roles: ['A', 'B'] },
      { roles: [] },
    ]);
  });

  it('names what is wrong by field, keeps what was typed, and runs nothing', async () => {
    const run = vi.fn(fine);
    const surroundings = around();
    const state = await post(
      { name: 'Adelaide', email: 'x', age: '3', roles: ['A', 'Z'], own: 'bad', password: 'secret' },
      run,
      { message: 'ok' },
      surroundings,
    );
    expect(state).toMatchObject({
      status: 'invalid',
      errors: [
        { field: 'name', message: 'tooLong 5' },
        { field: 'email', message: 'email' },
        { field: 'age', message: 'tooSmall 18' },
        { field: 'roles', message: 'choose' },
        { field: 'terms', message: 'tickTerms' },
        { field: 'own', message: 'tooLong 7' },
      ],
      values: { name: 'Adelaide', roles: ['A', 'Z'] },
    });
    expect(JSON.stringify(state)).not.toContain('secret');
    expect(run).not.toHaveBeenCalled();
    expect(surroundings.refused).not.toHaveBeenCalled();
  });

  it('answers a refusal in words, names the roles, and has it recorded once', async () => {
    const surroundings = around();
    const refusal = new Refusal('forbidden', { params: { permission: 'partnerships:remove' } });
    const state = await post(good, () => Promise.reject(refusal), { message: 'ok' }, surroundings);
    expect(state).toMatchObject({ errors: [{ field: null, message: 'forbidden ADMIN_AGENT' }] });
    expect(surroundings.refused).toHaveBeenCalledExactlyOnceWith(refusal);
    expect(surroundings.succeeded).not.toHaveBeenCalled();
  });

  it('puts a refusal beside its field', async () => {
    const refusal = new Refusal('conflict', { field: 'name' });
    expect(await post(good, () => Promise.reject(refusal))).toMatchObject({
      errors: [{ field: 'name', message: 'conflict' }],
    });
  });

  it('hides a surprise behind the request’s id and logs it', async () => {
    const surroundings = around();
    const error = new Error('relation "user" does not exist');
    const state = await post(good, () => Promise.reject(error), { message: 'ok' }, surroundings);
    expect(state).toMatchObject({ errors: [{ field: null, message: 'unexpected r-1' }] });
    expect(surroundings.failed).toHaveBeenCalledExactlyOnceWith(error);
  });

  it('leads on after success, and never mistakes that for a failure', async () => {
    const surroundings = around();
    const leaving = post(good, fine, { redirect: '/home' }, surroundings);
    await expect(leaving).rejects.toBeInstanceOf(Redirected);
    expect(surroundings.succeeded).toHaveBeenCalledOnce();
    expect(surroundings.failed).not.toHaveBeenCalled();
  });

  it('lets the framework’s own exceptions pass', async () => {
    const leaving = post(good, () => Promise.reject(new Redirected('/sign-in')));
    await expect(leaving).rejects.toBeInstanceOf(Redirected);
  });
});
