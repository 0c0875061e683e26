import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { SENSITIVE_ACTS } from '@/lib/access';

import { SENSITIVE_COMMANDS } from '../../support/sensitive';
import { commandsAndQueries, type PublicFunction } from './domain-surface';

/** The functions that refuse a proof that is too old; the act is their last argument. */
const ASKING = new Set(['authorizeProved', 'requireProof']);

/** The rule behind every change of roles, which asks for one itself. */
const CHANGES_ROLES = 'requireAssignable';

/** The acts for which a function asks for a proof. */
function actsIn({ callable, file }: PublicFunction): string[] {
  const acts: string[] = [];
  const visit = (node: ts.Node): void => {
    const called = ts.isCallExpression(node) ? node.expression.getText(file) : '';
    if (called === CHANGES_ROLES) acts.push('changeRoles');
    if (ts.isCallExpression(node) && ASKING.has(called)) {
      const act = node.arguments.at(-1);
      acts.push(act !== undefined && ts.isStringLiteral(act) ? act.text : 'no literal');
    }
    ts.forEachChild(node, visit);
  };
  visit(callable);
  return acts;
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
