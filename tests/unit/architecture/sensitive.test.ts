import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { SENSITIVE_ACTS } from '@/lib/access';

import { SENSITIVE_COMMANDS } from '../../support/sensitive';
import { commandsAndQueries, type PublicFunction } from './domain-surface';
import { declarations, type Callable } from './sources';

/** The functions that refuse a proof that is too old; the act is their last argument. */
const ASKING = new Set(['authorizeProved', 'requireProof']);

/** The rule behind every change of roles, which asks for one itself. */
const CHANGES_ROLES = 'requireAssignable';

/** The functions of a command's own file: what it asks there it asks itself. */
function helpersOf(file: ts.SourceFile): Map<string, Callable> {
  return new Map(
    declarations(file).flatMap(({ name, callable }) =>
      callable === null ? [] : [[name, callable]],
    ),
  );
}

/** The acts for which a function asks for a proof, itself or through helpers in its file. */
function actsIn({ callable, file }: PublicFunction): string[] {
  const acts: string[] = [];
  const helpers = helpersOf(file);
  const seen = new Set<Callable>([callable]);
  const visit = (node: ts.Node): void => {
    const called = ts.isCallExpression(node) ? node.expression.getText(file) : '';
    if (called === CHANGES_ROLES) acts.push('changeRoles');
    if (ts.isCallExpression(node) && ASKING.has(called)) {
      const act = node.arguments.at(-1);
      acts.push(act !== undefined && ts.isStringLiteral(act) ? act.text : 'no literal');
    }
    const helper = helpers.get(called);
    if (helper !== undefined && !seen.has(helper)) {
      seen.add(helper);
      visit(helper);
    }
    ts.forEachChild(node, visit);
  };
  visit(callable);
  return [...new Set(acts)];
}

const asking = commandsAndQueries()
  .filter(({ id }) => id !== `users.${CHANGES_ROLES}`)
  .flatMap((command) => actsIn(command).map((act) => [command.id, act] as const));

describe('what asks for a fresh proof', () => {
  it('is exactly what the list says', () => {
    expect(Object.fromEntries(asking)).toEqual(SENSITIVE_COMMANDS);
  });

  it('covers every sensitive act', () => {
    const guarded = new Set(asking.map(([, act]) => act));
    expect(SENSITIVE_ACTS.filter((act) => !guarded.has(act))).toEqual([]);
  });
});
