import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { PUBLIC_ROUTES } from './public-routes';
import {
  callsIn,
  declarations,
  filesIn,
  firstStatement,
  importsFrom,
  parse,
  read,
  type Declared,
} from './sources';

const HTTP_METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

/** The gates of lib/auth that a module imports: they let nobody pass who is not signed in. */
function gates(file: ts.SourceFile): Set<string> {
  return new Set([...importsFrom(file, '@/lib/auth')].filter((name) => /^require[A-Z]/.test(name)));
}

function passesGate({ callable }: Declared, names: Set<string>): boolean {
  const first = callable === null ? undefined : firstStatement(callable);
  return first !== undefined && [...callsIn(first)].some((name) => names.has(name));
}

/** A page's or a handler's functions whose first statement asks nobody who they are. */
function unguardedRoute(path: string): string[] {
  const file = parse(path);
  const names = gates(file);
  const isPage = path.endsWith('page.tsx');
  const entries = declarations(file).filter((declared) =>
    isPage ? declared.isDefault : declared.exported && HTTP_METHODS.test(declared.name),
  );
  if (entries.length === 0) return [`${path}: nothing that this test can look into`];
  return entries.filter((entry) => !passesGate(entry, names)).map(({ name }) => `${path}: ${name}`);
}

/** Actions that anybody may post to: neither made by formAction() nor opened by a gate. */
function unguardedActions(path: string): string[] {
  const file = parse(path);
  const names = gates(file);
  const canMake = importsFrom(file, '@/lib/action').has('formAction');
  return declarations(file)
    .filter(({ exported }) => exported)
    .filter((declared) => {
      const { node } = declared;
      const isMade =
        canMake && ts.isCallExpression(node) && node.expression.getText(file) === 'formAction';
      return !isMade && !passesGate(declared, names);
    })
    .map(({ name }) => `${path}: ${name}`);
}

const routes = filesIn('app', /\/(page\.tsx|route\.tsx?)$/);
const actions = filesIn('app', /\/actions\.ts$/);

describe('every page, handler and action names its actor', () => {
  it('finds the routes', () => {
    expect(routes).not.toEqual([]);
  });

  it('in its first statement, or is on the public list', () => {
    const open = [...routes.flatMap(unguardedRoute), ...actions.flatMap(unguardedActions)];
    expect(open.filter((entry) => !(entry in PUBLIC_ROUTES))).toEqual([]);
  });

  it('and the public list holds nothing that is gone or guarded', () => {
    const open = new Set([...routes.flatMap(unguardedRoute), ...actions.flatMap(unguardedActions)]);
    expect(Object.keys(PUBLIC_ROUTES).filter((entry) => !open.has(entry))).toEqual([]);
  });
});

describe("'use server'", () => {
  const directive = /^\s*(?:'use server'|"use server")/m;

  it('stands at the top of every actions.ts', () => {
    expect(actions.filter((path) => !isServerModule(parse(path)))).toEqual([]);
  });

  it('stands nowhere else', () => {
    const everywhere = ['app', 'components', 'lib'].flatMap((f) => filesIn(f, /\.tsx?$/));
    const wrong = everywhere.filter(
      (path) => !actions.includes(path) && directive.test(read(path)),
    );
    expect(wrong).toEqual([]);
  });
});

function isServerModule(file: ts.SourceFile): boolean {
  const [first] = file.statements;
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use server'
  );
}
