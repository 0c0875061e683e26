import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { COMMANDS_WITHOUT_ACTOR } from './commands-without-actor';
import { commandsAndQueries, isActor, typeOf, type PublicFunction } from './domain-surface';
import { callsIn, declarations, filesIn, firstStatement, parse } from './sources';

/** Part of a caller's transaction: only domains and the worker have one, an action cannot. */
const isTransaction = (type: string): boolean => /\bTx\b/.test(type);

/** authorize(), and the functions named `authorize…` that come down to it. */
const GATES = new Set([
  'authorize',
  ...[...filesIn('lib/access', /\.ts$/), ...filesIn('lib/domain', /\.ts$/)]
    .flatMap((path) => declarations(parse(path)))
    .filter(({ name, node }) => /^authorize[A-Z]/.test(name) && callsIn(node).has('authorize'))
    .map(({ name }) => name),
]);

function startsWithAuthorize({ callable, file }: PublicFunction): boolean {
  const actor = callable.parameters[0]?.name.getText(file) ?? '';
  const first = firstStatement(callable);
  const call = first !== undefined && ts.isExpressionStatement(first) ? first.expression : first;
  return (
    call !== undefined &&
    ts.isCallExpression(call) &&
    GATES.has(call.expression.getText(file)) &&
    call.arguments[0]?.getText(file) === actor
  );
}

const functions = commandsAndQueries();
const listed = (id: string): boolean => id in COMMANDS_WITHOUT_ACTOR;

describe('what a domain hands out', () => {
  it('is found', () => {
    expect(functions).not.toEqual([]);
  });

  it('authorises its actor in the first statement', () => {
    const wrong = functions
      .filter((candidate) => isActor(typeOf(candidate, 0)) && !startsWithAuthorize(candidate))
      .filter(({ id }) => !listed(id));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('takes an actor or a transaction, or is listed with the reason why not', () => {
    const wrong = functions
      .filter((candidate) => !isActor(typeOf(candidate, 0)) && !isTransaction(typeOf(candidate, 0)))
      .filter(({ id }) => !listed(id));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is not listed when it need not be', () => {
    const needed = functions
      .filter((candidate) =>
        isActor(typeOf(candidate, 0))
          ? !startsWithAuthorize(candidate)
          : !isTransaction(typeOf(candidate, 0)),
      )
      .map(({ id }) => id);
    expect(Object.keys(COMMANDS_WITHOUT_ACTOR).filter((id) => !needed.includes(id))).toEqual([]);
  });
});
