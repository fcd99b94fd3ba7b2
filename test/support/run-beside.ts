import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles lines of TypeScript that import from `src/…`, and gives a function that runs them in a process of its own: its arguments are in
 * `process.argv` from the third on, and what it writes to standard output comes back.
 */
export async function program(source: string): Promise<(...args: readonly string[]) => Promise<string>> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bookshelf-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const bundle = join(folder, 'program.mjs');
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  });
  writeFileSync(bundle, outputFiles[0]?.text ?? '');
  return async (...args) => (await promisify(execFile)(process.execPath, [bundle, ...args])).stdout;
}
