import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { OF_LATER_FEATURES, PERMISSIONS } from '@/lib/access';

import { filesIn, parse } from './sources';

/** The texts of all string literals in code: what a comment says is no use of a permission. */
function literalsIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

const used = new Set(
  [...filesIn('lib/domain', /\.ts$/), ...filesIn('app', /\.tsx?$/)].flatMap(literalsIn),
);

describe('every permission of the matrix', () => {
  it('guards something, or waits for its feature on the list', () => {
    const idle = PERMISSIONS.filter((name) => !used.has(name) && !OF_LATER_FEATURES.has(name));
    expect(idle).toEqual([]);
  });

  it('leaves the list once it is used', () => {
    const over = PERMISSIONS.filter((name) => used.has(name) && OF_LATER_FEATURES.has(name));
    expect(over).toEqual([]);
  });
});
