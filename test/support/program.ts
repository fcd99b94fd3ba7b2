import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Transcript } from './run.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What a shell starts as `bookshelf`. */
export const program = join(root, 'bin', 'bookshelf.js');

/** How a program ended. A signal is what a shell would show: 128 and its number. */
export interface Ending extends Transcript {
  readonly signal: NodeJS.Signals | null;
}

/** Starts the built program in a folder, where `books.db` is its library. */
export function startProgram(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  if (!existsSync(join(root, 'dist', 'bookshelf.cjs')))
    throw new Error('The program is not built: run npm run build before its tests.');
  return spawn(process.execPath, [program, ...args], { cwd: folder, env: cleanEnvironment(folder) });
}

/** Runs the built program to its end. */
export async function runProgram(folder: string, args: readonly string[], stdin = ''): Promise<Ending> {
  const child = startProgram(folder, args);
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return ending(child);
}

/** Runs a line of a shell in which `bookshelf` is the built program; POSIX only. */
export async function runShell(folder: string, line: string): Promise<Ending> {
  const script = `bookshelf() { "${process.execPath}" "${program}" "$@"; }\n${line}`;
  return ending(spawn('bash', ['-c', script], { cwd: folder, env: cleanEnvironment(folder) }));
}

/** Waits for the end of a program, with all it wrote. */
export async function ending(child: ChildProcessWithoutNullStreams): Promise<Ending> {
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ stdout, stderr, signal, status: code ?? 128 }));
  });
}

/** Nothing of the person who runs the tests may reach their own library. */
function cleanEnvironment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(SystemRoot !== undefined && { SystemRoot }), PATH, HOME: folder, BOOKSHELF_DB: 'books.db' };
}
