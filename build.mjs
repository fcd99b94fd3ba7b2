// Builds dist/: the whole program as one minified bundle, a smaller one of what must start fast, the packages that only some commands need, the licences of all, and V8's code cache for this Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeManPages } from './scripts/man-pages.mjs';
import { packagesApart } from './scripts/packages-apart.mjs';
import { writeApiTypes } from './scripts/api-types.mjs';

rmSync('dist', { recursive: true, force: true });
// Bundling spares Node some 300 files at each start. The tables of iconv-lite would be half of the bundle; `bindings` looks for a native
// module whose place is told (src/database/local.ts).
const external = ['iconv-lite', 'bindings'];
// The bundle is given the `require` of bin/bookshelf.js.
const packages = packagesApart({ folder: 'dist/lib', prefix: '../dist/lib', external });
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  metafile: true,
  external,
};
const bundleOptions = {
  ...options,
  entryPoints: ['src/bookshelf.ts'],
  // The bundle is compiled by vm.Script, where import() of Node's own modules would need a loader.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.filename': '__filename', 'import.meta.dirname': '__dirname' },
  plugins: [
    packages.plugin,
    { name: 'plain-widths', setup: plainWidths },
    { name: 'late-child-process', setup: lateChildProcess },
    { name: 'given-colours', setup: givenColours },
    { name: 'global-process', setup: globalProcess },
  ],
  // One function, which bin/bookshelf.js calls: a wrapper put around the text at each start would copy all of it.
  banner: { js: "(function (require, __filename, __dirname) { 'use strict';" },
  footer: { js: '})' },
};
const { metafile } = await build({ ...bundleOptions, outfile: 'dist/bookshelf.cjs' });
/** What a library only writes by: no list and no search makes it do anything. */
const writers = {
  './authors.ts': 'Authors',
  './book-writer.ts': 'BookWriter',
  './clear-library.ts': 'clearLibrary',
  './column-maps.ts': 'ColumnMaps',
  './imported-files.ts': 'ImportedFiles',
  './intake.ts': 'Intake',
  './match-finder.ts': 'MatchFinder',
  './names.ts': 'Names',
  './series-list.ts': 'SeriesList',
  './tags.ts': 'Tags',
  './unused-names.ts': 'UnusedNames',
};
const first = { name: 'first-commands', setup: firstCommands };
await build({ ...bundleOptions, outfile: 'dist/start.cjs', plugins: [first, ...bundleOptions.plugins] });
await build({ ...bundleOptions, entryPoints: ['src/complete.ts'], outfile: 'dist/complete.cjs' });
for (const bundle of ['dist/bookshelf.cjs', 'dist/start.cjs', 'dist/complete.cjs']) escapeLetters(bundle);
const api = packagesApart({ folder: 'dist/lib', prefix: './lib', external });
await build({
  ...bundleOptions,
  entryPoints: ['src/api/index.ts'],
  outfile: 'dist/api.cjs',
  plugins: [api.plugin, ...bundleOptions.plugins.slice(1)],
  banner: {},
  footer: {},
});
writeApiTypes('src/api/index.ts', 'dist');
const inputs = [
  ...Object.keys(metafile.inputs),
  ...(await packages.build({
    ...options,
    plugins: [
      { name: 'grammar-only', setup: grammarOnly },
      { name: 'plain-requests', setup: plainRequests },
    ],
  })),
];
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(inputs));
const described = JSON.parse(bookshelf(['completion', 'bash', '--describe']));
writeFileSync('dist/completion.json', JSON.stringify(described));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeManPages({ table: described, version, docs: 'docs', folder: 'dist/man' });
warmCodeCache();

/** Leaves every command out but `list` and `search`, and what writes: bin/bookshelf.js takes the bundle of what must start fast for nothing else. */
function firstCommands({ onResolve, onLoad }) {
  onResolve({ filter: /^\.\// }, ({ importer, path }) =>
    /src[\\/]repository[\\/](?:library|books)\.ts$/.test(importer) && Object.hasOwn(writers, path)
      ? { path, namespace: 'writers' }
      : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'writers' }, ({ path }) => ({ contents: `export class ${writers[path]} {}` }));
  onResolve({ filter: /^\.\// }, ({ importer, kind, path }) =>
    kind === 'dynamic-import' && /commands[\\/]index\.ts$/.test(importer) && !/^\.\/(?:list|search)\.ts$/.test(path)
      ? { path, namespace: 'left-out' }
      : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: '' }));
}

/** esbuild leaves letters beyond ASCII in regular expressions; without them the bundle is read and compiled as one byte a character. */
function escapeLetters(file) {
  const escaped = readFileSync(file, 'utf8').replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

/**
 * cli-table3 is given runs of one narrow character to lay out (src/output/draw-table.ts), so its own tables of widths, whose regular
 * expression takes longer to compile than the table to draw, are left out.
 */
function plainWidths({ onResolve, onLoad }) {
  onResolve({ filter: /^string-width$/ }, ({ importer }) =>
    importer.includes('cli-table3') ? { path: 'plain-widths', namespace: 'plain' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'plain' }, () => ({ contents: 'module.exports = (text) => text.length;' }));
}

/** commander asks for node:child_process at its start, for commands that are programs of their own; we have none. */
function lateChildProcess({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    importer.includes('commander') ? { path: 'late-child-process', namespace: 'late' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'late' }, () => ({
    contents: "exports.spawn = (...given) => require('node:child_process').spawn(...given);",
  }));
}

/** Of @citation-js/core its plugin for BibTeX needs the grammar alone; the rest fetches from the network, which is never asked for. */
function grammarOnly({ onResolve, onLoad }) {
  onResolve({ filter: /^@citation-js\/core$/ }, ({ resolveDir }) => ({
    path: 'grammar-only',
    namespace: 'grammar',
    pluginData: resolveDir,
  }));
  onLoad({ filter: /.*/, namespace: 'grammar' }, ({ pluginData: resolveDir }) => ({
    contents: [
      "exports.util = require('@citation-js/core/lib/util/grammar.js');",
      "exports.logger = require('@citation-js/core/lib/logger.js').default;",
    ].join('\n'),
    resolveDir,
  }));
}

/**
 * The client for servers is given a way to send requests of our own (src/database/remote/http-fetch.ts), so Node's `Request` and `Headers`, which
 * load all of its `fetch`, are plain objects there; its other way, by web sockets, is left out.
 */
function plainRequests({ onResolve, onLoad }) {
  onResolve({ filter: /^@libsql\/isomorphic-ws$/ }, () => ({ path: 'no-sockets', namespace: 'sockets' }));
  onLoad({ filter: /.*/, namespace: 'sockets' }, () => ({ contents: 'export const WebSocket = undefined;' }));
  onLoad({ filter: /[\\/]hrana-client[\\/].*[\\/]http[\\/]stream\.js$/ }, ({ path }) => ({
    contents: `
      class Headers extends Map {}
      class Request {
        constructor(url, { method, headers, body }) { Object.assign(this, { url, method, headers, body }); }
        async text() { return this.body; }
      }
      ${readFileSync(path, 'utf8')}`,
  }));
}

/** Chalk is told whether to colour (src/cli/colour.ts), so its own way to find out is left out: it would load the terminal for a pipe. */
function givenColours({ onResolve, onLoad }) {
  onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'given-colours', namespace: 'given' }));
  onLoad({ filter: /.*/, namespace: 'given' }, () => ({
    contents: 'export default { stdout: false, stderr: false };',
  }));
}

/** What packages ask `node:process` for stands in the global as well, which needs no module. */
function globalProcess({ onResolve, onLoad }) {
  onResolve({ filter: /^(?:node:)?process$/ }, () => ({ path: 'global-process', namespace: 'global' }));
  onLoad({ filter: /.*/, namespace: 'global' }, () => ({ contents: 'module.exports = process;' }));
}

/** The licence texts of the packages in the bundle, which their licences ask to go with it. */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders].toSorted().map(licence).join('\n\n');
}

/** A package without a licence file names its licence, whose text then stands in licences/. */
function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const path = file === undefined ? join('licences', `${license}.txt`) : join(folder, file);
  return `${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').trim()}`;
}

/** Runs the program that was built, and answers with what it prints. */
function bookshelf(args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/bookshelf.js', ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bookshelf ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

/** Runs the commands that must start fast once, so that the functions they use are in the cache. */
function warmCodeCache() {
  const driver = 'node_modules/better-sqlite3';
  if (!existsSync(join(driver, 'prebuilds')) && !existsSync(join(driver, 'build/Release/better_sqlite3.node'))) return;
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf-build-'));
  const env = { ...process.env, BOOKSHELF_DB: join(folder, 'books.db'), BOOKSHELF_WARM_CACHE: '1' };
  for (const args of [
    ['init-db'],
    ['add-book', 'Dune', '--author', 'Frank Herbert', '--tag', 'sf'],
    ['list', '--output', 'table'],
    ['list', 'tag:sf', '--json'],
    ['search', 'herbert'],
    ['search', 'hebrert', '--output', 'table'],
    ['show', '1'],
    ['list'],
    ['--version'],
    ['--complete', 'bash', 'bookshelf list --sort ti', ' =:'],
    ['--complete', 'zsh', 'list', 'author:f'],
  ]) {
    bookshelf(args, env);
  }
  rmSync(folder, { recursive: true });
}
