// Runs programs in processes of their own and measures them.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const program = join(root, 'bin', 'bookshelf.js');
const { NODE_EXTRA_CA_CERTS: _, ...plainEnvironment } = process.env;

/** Makes room for a library or a file of this name. */
export function fresh(folder, name) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, name + suffix), { force: true });
  return join(folder, name);
}

/** Runs a program to its end; answers with its wall time, its processor time and the most memory it took. */
export function run(folder, args) {
  const report = join(folder, 'peak-memory');
  const env = {
    ...plainEnvironment,
    NODE_OPTIONS: `--require ${join(root, 'bench', 'peak-memory.cjs')}`,
    PEAK_MEMORY_FILE: report,
  };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1024 };
}
