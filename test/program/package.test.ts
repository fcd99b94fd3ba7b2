import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

test(
  'the package holds the program, the bundle and the migrations, and nothing that only developers need',
  { timeout: 60_000 },
  () => {
    // Scripts are left out, because `prepare` would build the program anew under the feet of other tests.
    const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const [packed]: Packed[] = JSON.parse(text);
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(paths).toEqual(
      expect.arrayContaining([
        bin['bookshelf'],
        'dist/bookshelf.cjs',
        'dist/start.cjs',
        'dist/complete.cjs',
        'dist/completion.json',
        ...['cjs', 'mjs', 'd.cts', 'd.mts'].map((ending) => `dist/api.${ending}`),
        'dist/THIRD-PARTY-LICENSES.txt',
      ]),
    );
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']));
    expect(paths).toEqual(expect.arrayContaining(['dist/lib/csv-parse.cjs', 'dist/lib/htmlparser2.cjs']));
    expect(paths.filter((path) => /^drizzle\/\d{4}_.*\.sql$/.test(path)).length).toBeGreaterThan(0);
    expect(paths).toContain('drizzle/meta/_journal.json');
    expect(
      paths.filter((path) => /^(src|test|bench|scripts|examples|docs\/(?:architecture|decisions)|\.)/.test(path)),
    ).toEqual([]);
  },
);

test('the bundle asks for the packages that only some commands need, and their licences are told', () => {
  const bundle = readFileSync('dist/bookshelf.cjs', 'utf8');
  const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
  for (const name of ['cli-progress', 'csv-parse', 'htmlparser2', 'smol-toml']) {
    expect(bundle).toContain(`require("../dist/lib/${name}.cjs")`);
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});

test('the types of the API are one file, with nothing of the files they come from', () => {
  const types = readFileSync('dist/api.d.mts', 'utf8');
  expect(types).toBe(readFileSync('dist/api.d.cts', 'utf8'));
  expect(types.match(/\b(?:import|from|require)\b *[('"].*|\.ts\b.*/g)).toBeNull();
});
