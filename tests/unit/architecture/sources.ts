import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Files below a folder of the repository, as paths from its root, in a stable order. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => pattern.test(path) && !path.startsWith('lib/db/generated/'))
    .sort();
}

export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function parse(path: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind);
}

export type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

/** Something a module declares at its top: a function, or a value and how it is made. */
export interface Declared {
  readonly name: string;
  readonly exported: boolean;
  readonly isDefault: boolean;
  /** The function, or null when the value is something else. */
  readonly callable: Callable | null;
  readonly node: ts.Node;
}

function has(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** What a module declares at its top level. */
export function declarations(file: ts.SourceFile): Declared[] {
  return file.statements.flatMap((statement): Declared[] => {
    if (ts.isFunctionDeclaration(statement)) {
      return [
        {
          name: statement.name?.text ?? 'default',
          exported: has(statement, ts.SyntaxKind.ExportKeyword),
          isDefault: has(statement, ts.SyntaxKind.DefaultKeyword),
          callable: statement,
          node: statement,
        },
      ];
    }
    if (!ts.isVariableStatement(statement)) return [];
    const exported = has(statement, ts.SyntaxKind.ExportKeyword);
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(file),
      exported,
      isDefault: false,
      callable:
        initializer !== undefined &&
        (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
          ? initializer
          : null,
      node: initializer ?? statement,
    }));
  });
}

/** The first statement of a function; its expression when it is nothing but one. */
export function firstStatement(callable: Callable): ts.Node | undefined {
  const { body } = callable;
  return body !== undefined && ts.isBlock(body) ? body.statements[0] : body;
}

/** Names of the functions called anywhere inside a node. */
export function callsIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child)) names.add(child.expression.getText());
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** Names that a module imports from another one. */
export function importsFrom(file: ts.SourceFile, specifier: string): Set<string> {
  return new Set(
    file.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement)) return [];
      if (statement.moduleSpecifier.getText(file).slice(1, -1) !== specifier) return [];
      const bindings = statement.importClause?.namedBindings;
      return bindings !== undefined && ts.isNamedImports(bindings)
        ? bindings.elements.map(({ name }) => name.text)
        : [];
    }),
  );
}
