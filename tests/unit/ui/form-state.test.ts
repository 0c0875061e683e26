import { describe, expect, it } from 'vitest';
import { done, errorsOf, fieldId, idle, invalid, valueOf, valuesOf } from '@/lib/action/form-state';

function form(entries: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('valuesOf', () => {
  it('keeps what was typed, lists included', () => {
    const data = form([
      ['name', ' Ana '],
      ['roles', 'a'],
      ['roles', 'b'],
    ]);
    expect(valuesOf(data)).toEqual({ name: ' Ana ', roles: ['a', 'b'] });
  });

  it('never echoes a password, a secret, a token or a file', () => {
    const data = form([
      ['password', 'hunter2'],
      ['newPassword', 'hunter3'],
      ['resetToken', 't'],
      ['clientSecret', 's'],
      ['document', new Blob(['x'])],
      ['$ACTION_KEY', 'k'],
      ['$ACTION_1:0', '{}'],
    ]);
    expect(valuesOf(data)).toEqual({});
  });
});

describe('a refused attempt', () => {
  const errors = [
    { field: 'email', message: 'Enter an address.' },
    { field: null, message: 'Try later.' },
  ];

  it('gives each field its errors and its value', () => {
    const state = invalid(errors, { email: 'x' });
    expect(errorsOf(state, 'email')).toEqual(['Enter an address.']);
    expect(errorsOf(state, 'name')).toEqual([]);
    expect(valueOf(state, 'email')).toBe('x');
    expect(valueOf(idle, 'email')).toBeUndefined();
  });

  it('differs from the next one, so that focus moves again', () => {
    expect(invalid(errors, {})).not.toEqual(invalid(errors, {}));
  });
});

describe('done and ids', () => {
  it('leaves out what was not said', () => {
    expect(done()).toEqual({ status: 'done' });
    expect(done('Saved.', { id: '1' })).toEqual({
      status: 'done',
      message: 'Saved.',
      data: { id: '1' },
    });
  });

  it('makes an id of any field name', () => {
    expect(fieldId('', 'address.line1')).toBe('field-address-line1');
    expect(fieldId('b-', 'roles[]')).toBe('b-field-roles--');
  });
});
