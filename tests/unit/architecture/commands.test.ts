import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { COMMANDS_WITHOUT_ACTOR } from './commands-without-actor';
import {
  callsIn,
  declarations,
  filesIn,
  firstStatement,
  foldersIn,
  parse,
  type Callable,
} from './sources';

interface PublicFunction {
  readonly id: string;
  readonly callable: Callable;
  readonly file: ts.SourceFile;
}

/** The functions that a domain's index hands out, each with its declaration. */
function publicFunctions(domain: string): PublicFunction[] {
  return exportedFrom(`lib/domain/${domain}/index.ts`).map(({ name, callable, file }) => ({
    id: `${domain}.${name}`,
    callable,
    file,
  }));
}

interface Exported {
  readonly name: string;
  readonly callable: Callable;
  readonly file: ts.SourceFile;
}

function exportedFrom(path: string): Exported[] {
  const file = parse(path);
  const own = declarations(file).flatMap(({ name, exported, callable }): Exported[] =>
    exported && callable !== null ? [{ name, callable, file }] : [],
  );
  const passedOn = file.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    if (statement.isTypeOnly || statement.moduleSpecifier === undefined) return [];
    const there = exportedFrom(resolve(path, statement.moduleSpecifier.getText(file).slice(1, -1)));
    const clause = statement.exportClause;
    if (clause === undefined) return there;
    if (!ts.isNamedExports(clause)) return [];
    return clause.elements.flatMap(({ name, propertyName }) =>
      there
        .filter((candidate) => candidate.name === (propertyName ?? name).text)
        .map((candidate) => ({ ...candidate, name: name.text })),
    );
  });
  return [...own, ...passedOn];
}

function resolve(from: string, specifier: string): string {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(from), specifier);
  const found = [`${base}.ts`, `${base}/index.ts`].find((path) => existsSync(path));
  return found ?? base;
}

function typeOf({ callable, file }: PublicFunction, index: number): string {
  return callable.parameters[index]?.type?.getText(file) ?? '';
}

/** It may touch the database: it promises something. What answers at once is a pure rule. */
function isCommandOrQuery({ callable, file }: PublicFunction): boolean {
  const isAsync = callable.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync === true || callable.type?.getText(file).startsWith('Promise<') === true;
}

const isActor = (type: string): boolean => /^(Readonly<)?Actor\b/.test(type);
/** Part of a caller's transaction: only domains and the worker have one, an action cannot. */
const isTransaction = (type: string): boolean => /\bTx\b/.test(type);

/** authorize(), and the functions a domain names `authorize…` that come down to it. */
const GATES = new Set([
  'authorize',
  ...filesIn('lib/domain', /\.ts$/)
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

const functions = foldersIn('lib/domain').flatMap(publicFunctions).filter(isCommandOrQuery);
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
