import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';

import { declarations, foldersIn, parse, type Callable } from './sources';

export interface PublicFunction {
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

/** The type of a parameter as it is written. */
export function typeOf({ callable, file }: PublicFunction, index: number): string {
  return callable.parameters[index]?.type?.getText(file) ?? '';
}

/** It may touch the database: it promises something. What answers at once is a pure rule. */
function isCommandOrQuery({ callable, file }: PublicFunction): boolean {
  const isAsync = callable.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return (
    isAsync === true ||
    /^(Promise|AsyncGenerator|AsyncIterable)</.test(callable.type?.getText(file) ?? '')
  );
}

export const isActor = (type: string): boolean => /^(Readonly<)?Actor\b/.test(type);

/** What the domains hand out and may touch the database. */
export function commandsAndQueries(): PublicFunction[] {
  return foldersIn('lib/domain').flatMap(publicFunctions).filter(isCommandOrQuery);
}
