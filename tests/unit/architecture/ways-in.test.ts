import { describe, expect, it } from 'vitest';
import { filesIn, read } from './sources';

const SCREENS = [...filesIn('app', /\.tsx$/), ...filesIn('components', /\.tsx$/)];

const SOURCES = filesIn('lib', /\.tsx?$/);

/** Files that call a function, which is not declared there. */
const callersOf = (call: RegExp) => SOURCES.filter((path) => call.test(read(path)));

describe('a session', () => {
  it('is opened by the one door of all ways in, and by a change of password of one that is open', () => {
    const opening = callersOf(/(?<!function )\bopenSession\(/);
    expect(opening).toEqual(['lib/domain/users/admit.ts', 'lib/domain/users/change-password.ts']);
    expect(callersOf(/\bsession\.create(Many|ManyAndReturn)?\(/)).toEqual([
      'lib/domain/users/sessions.ts',
    ]);
  });

  it('can be ended on every page of somebody signed in that has no account menu', () => {
    const outside = filesIn('app/(public)', /page\.tsx$/).filter((path) =>
      /\brequire(Actor|FactorOwner|PasswordOwner)\(/.test(read(path)),
    );
    expect(outside).not.toEqual([]);
    const mute = outside.filter(
      (path) => !/<SignOut\b/.test(read(path)) && !path.startsWith('app/(public)/second-factor/'),
    );
    expect(mute).toEqual([]);
    expect(read('app/(public)/second-factor/layout.tsx')).toMatch(/<SignOut\b/);
  });
});

it('nothing but a pause is drawn by a generator that can be foreseen', () => {
  const sources = ['lib', 'app', 'components'].flatMap((folder) => filesIn(folder, /\.tsx?$/));
  const drawing = sources.filter((path) => /\bMath\.random\b/.test(read(path)));
  expect(drawing).toEqual(['lib/db/transaction.ts']);
});

describe('a password', () => {
  it('is typed into one kind of field: masked, with a name for password managers', () => {
    const masked = SCREENS.filter((path) => /type=(\{[^}]*)?['"]password['"]/.test(read(path)));
    expect(masked).toEqual(['components/form/password-field.tsx']);
    const field = read('components/form/password-field.tsx');
    expect(field).toMatch(/autoComplete: 'current-password' \| 'new-password'/);
  });

  it('can be pasted: nothing anywhere listens for it', () => {
    expect(SCREENS.filter((path) => /\bonPaste\b|['"]paste['"]/.test(read(path)))).toEqual([]);
  });
});
