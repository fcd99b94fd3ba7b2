import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'bookshelf.js');

/** Starts the built program in a folder where `books.db` is its library; `ended` is how it ended. */
export function start(folder, args, { stdin = '', before = [] } = {}) {
  if (!existsSync(join(root, 'dist', 'bookshelf.cjs'))) throw new Error('The program is not built: npm run build');
  const { PATH } = process.env;
  const env = { PATH, HOME: folder, BOOKSHELF_DB: 'books.db' };
  const [command, ...words] = [...before, process.execPath, program, ...args];
  const child = spawn(command, words, { cwd: folder, env });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  return { child, ended };
}

/** Runs the built program to its end. */
export async function run(folder, args, options) {
  return start(folder, args, options).ended;
}

/** Runs the built program, which has to end with 0; answers with its standard output. */
export async function succeed(folder, args, options) {
  const { status, stdout, stderr } = await run(folder, args, options);
  if (status !== 0) throw new Error(`bookshelf ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Bundles the sources, and gives what runs command lines in this process, thousands of them in the time of a hundred starts. */
export async function loadSources() {
  const outfile = join(root, 'dist', 'torture', 'sources.mjs');
  const contents = `
    export { main } from './src/cli/main.ts';
    export { commands } from './src/commands/index.ts';
    export { openLocal } from './src/database/local.ts';
    export { migrate } from './src/database/migrate.ts';
    export { readMigrations } from './src/database/migrations.ts';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const sources = await import(pathToFileURL(outfile).href);
  return { ...sources, runHere: (args, options) => runHere(sources.main, args, options) };
}

/** Runs a command line in this process, in its working folder. */
async function runHere(main, args, { stdin = '', width } = {}) {
  const [stdout, stderr] = [sink(width), sink(width)];
  const status = await main({
    args,
    environment: { variables: { BOOKSHELF_DB: 'books.db' }, platform: 'linux', home: null },
    stdin: {
      isTerminal: false,
      chunks: () => Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
      ask: async () => null,
    },
    stdout,
    stderr,
    clock: Date.now,
    random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    run: async () => 1,
    temporary: '.',
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(width) {
  const chunks = [];
  return {
    isTerminal: width !== undefined,
    terminal: null,
    columns: width,
    write: async (text) => void chunks.push(text),
    text: () => chunks.join(''),
  };
}
