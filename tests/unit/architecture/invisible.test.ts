import { expect, it } from 'vitest';

import { filesIn, read } from './sources';

it('what counts as invisible in people’s text is said in one place', () => {
  const files = ['app', 'components', 'emails', 'lib'].flatMap((folder) =>
    filesIn(folder, /\.tsx?$/).filter((path) => !path.startsWith('lib/db/generated/')),
  );
  const named = files.filter((path) => /\\p\{(?:C|Cf|Format|Co|Zl)\}/.test(read(path)));
  expect(named).toEqual(['lib/form-fields.ts']);
});
