// Writes the declarations of the API as one file without imports, for ESM and for CJS, and the ESM door to the CJS bundle.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Writes `api.d.cts`, `api.d.mts` and `api.mjs` into a folder, from the TypeScript of the entry. */
export function writeApiTypes(entry, folder) {
  const declarations = declare(entry);
  const order = [];
  visit(resolve(entry), declarations, new Set(), order);
  const names = exportedNames(declarations.get(resolve(entry)), declarations, resolve(entry));
  const pieces = new Map();
  for (const path of order) for (const [name, statement] of named(declarations.get(path))) add(pieces, name, statement);
  const text = needed([...names.values, ...names.types], pieces)
    .map(plainText)
    .join('\n');
  const types = `/// <reference lib="esnext.disposable" />\n${text}\nexport { ${names.values.join(', ')} };\nexport type { ${names.types.join(', ')} };\n`;
  for (const ending of ['cts', 'mts']) writeFileSync(join(folder, `api.d.${ending}`), types);
  // One bundle for both, so that an error is the same class whoever asks.
  writeFileSync(join(folder, 'api.mjs'), `export { ${names.values.join(', ')} } from './api.cjs';\n`);
}

/** The declaration of each source file below `src`, by the path of the source, parsed. */
function declare(entry) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const program = ts.createProgram([entry], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const declarations = new Map();
  program.emit(undefined, (_path, text, _mark, _error, sources) => {
    const [source] = sources;
    if (source === undefined || program.isSourceFileFromExternalLibrary(source)) return;
    const path = resolve(source.fileName);
    declarations.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  });
  return declarations;
}

/** Puts a file behind those it stands on. */
function visit(path, declarations, seen, order) {
  if (seen.has(path)) return;
  seen.add(path);
  for (const specifier of specifiers(declarations.get(path))) {
    if (!specifier.startsWith('.')) throw new Error(`${path}: a type of ${specifier} shows in the API`);
    visit(resolve(dirname(path), specifier), declarations, seen, order);
  }
  order.push(path);
}

function specifiers(file) {
  return file.statements.flatMap((statement) => statement.moduleSpecifier?.text ?? []);
}

/** What the entry exports, as values and as types: by name, from other files, or all of a file. */
function exportedNames(file, declarations, path) {
  const names = { values: [], types: [] };
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) names.values.push(statement.name.text);
    if (!ts.isExportDeclaration(statement)) continue;
    const { exportClause, isTypeOnly, moduleSpecifier } = statement;
    if (exportClause !== undefined && ts.isNamedExports(exportClause))
      (isTypeOnly ? names.types : names.values).push(...exportClause.elements.map(({ name }) => name.text));
    else if (moduleSpecifier !== undefined)
      names.types.push(...declaredNames(declarations.get(resolve(dirname(path), moduleSpecifier.text))));
  }
  return names;
}

function declaredNames(file) {
  return file.statements.filter((statement) => isExported(statement)).map(({ name }) => name.text);
}

function isExported(statement) {
  return (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** The declarations of a file by their names. */
function named(file) {
  return file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => [name.text, statement]);
    return statement.name === undefined ? [] : [[statement.name.text, statement]];
  });
}

/** In one file two declarations of one name would be one, so they are refused. */
function add(pieces, name, statement) {
  const other = pieces.get(name);
  if (other !== undefined)
    throw new Error(`${statement.getSourceFile().fileName} and ${other.getSourceFile().fileName} both declare ${name}`);
  pieces.set(name, statement);
}

/** The declarations that these names stand for, and those that they need, in the order in which they were declared. */
function needed(names, pieces) {
  const wanted = new Set();
  const want = (node) => {
    const piece = ts.isIdentifier(node) ? pieces.get(node.text) : undefined;
    if (piece !== undefined && !wanted.has(piece)) {
      wanted.add(piece);
      want(piece);
    }
    node.forEachChild(want);
  };
  for (const name of names) want(ts.factory.createIdentifier(name));
  return [...new Set(pieces.values())].filter((piece) => wanted.has(piece));
}

function plainText(statement) {
  const file = statement.getSourceFile();
  const comment = statement.getFullText(file).slice(0, statement.getLeadingTriviaWidth(file)).trim();
  const text = statement.getText(file).replace(/^export (?=(declare|type|interface|abstract|class|function))/, '');
  const declared = /^(?:interface|type|declare)\b/.test(text) ? text : `declare ${text}`;
  return comment === '' ? declared : `${comment}\n${declared}`;
}
