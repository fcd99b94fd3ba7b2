import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isInstalled } from '../support/installed.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = readFileSync('docs/recipes.md', 'utf8');

/** The first block of code below a heading. */
function recipe(heading: string): string {
  const [, code] = /^```\w+\n([^]*?)^```$/m.exec(page.split(`\n## ${heading}\n`)[1] ?? '') ?? [];
  if (code === undefined) throw new Error(`docs/recipes.md has no recipe ${heading}`);
  return code;
}

/** A folder with a library `books.db`, in which `bookshelf` is the built program. */
class Kitchen {
  readonly folder = temporaryFolder();

  constructor(...lines: readonly string[]) {
    mkdirSync(join(this.folder, 'bin'));
    this.write('bin/bookshelf', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(join(this.folder, 'bin/bookshelf'), 0o755);
    for (const line of ['bookshelf init-db', ...lines]) this.sh(line);
  }

  /** Runs a script of a shell that has to end with 0, and gives what it printed. */
  sh(script: string, variables: Readonly<Record<string, string>> = {}): string {
    const { PATH = '' } = process.env;
    const env = {
      PATH: `${join(this.folder, 'bin')}:${PATH}`,
      HOME: this.folder,
      BOOKSHELF_DB: 'books.db',
      ...variables,
    };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: this.folder, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
    return stdout;
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }
}

const shelf = [
  "bookshelf add-book Dune --author 'Frank Herbert' --published 1965 --status read --rating 4.5",
  "bookshelf add-book Solaris --author 'Stanisław Lem' --published 1961 --status read --rating 4",
  "bookshelf add-book Emma --author 'Jane Austen' --published 1815 --status reading",
];
const minute = { timeout: 60_000 };

test.skipIf(process.platform === 'win32')('a backup every night', minute, () => {
  const kitchen = new Kitchen(...shelf);
  expect(kitchen.sh(recipe('A backup every night'))).toBe('');
  expect(readdirSync(join(kitchen.folder, 'backups'))).toEqual([expect.stringMatching(/^books-\d{8}T\d{6}Z\.db$/)]);
  expect(page).toContain(`0 3 * * * BOOKSHELF_DB=$HOME/books.db ${recipe('A backup every night')}`);
});

test.skipIf(!isInstalled('git'))('the library as text in git', minute, () => {
  const kitchen = new Kitchen(...shelf);
  kitchen.sh('git init -q && git config user.name Ada && git config user.email ada@example.org');
  mkdirSync(join(kitchen.folder, '.git/hooks'), { recursive: true });
  kitchen.write('.git/hooks/pre-commit', recipe('The library as text in git'));
  kitchen.sh('chmod +x .git/hooks/pre-commit && git commit -q --allow-empty -m Books');
  expect(kitchen.sh('git show HEAD:books.jsonl').split('\n')).toHaveLength(4);
  kitchen.sh('bookshelf set 3 -- status=read && git commit -q --allow-empty -m Read');
  expect(kitchen.sh('git show --format= --numstat')).toBe('1\t1\tbooks.jsonl\n');
});

test.skipIf(process.platform === 'win32')('a job of GitHub Actions that seeds and asserts', minute, () => {
  const kitchen = new Kitchen();
  const { env, jobs }: { env: Record<string, string>; jobs: { seed: { steps: { run?: string }[] } } } = parse(
    recipe('A job of GitHub Actions that seeds and asserts'),
  );
  const steps = jobs.seed.steps.flatMap(({ run }) => (run === undefined || run.startsWith('npm install') ? [] : [run]));
  const run = () => steps.map((step) => kitchen.sh(`set -e\n${step}`, { ...env, CI: 'true' })).join('');
  const first = run();
  expect(first).toMatch(/^[0-9a-f]{64}\n$/);
  expect(run()).toBe(first);
});

test.skipIf(!isInstalled('fzf'))('pick a book with fzf', minute, () => {
  const kitchen = new Kitchen(...shelf);
  expect(kitchen.sh(recipe('Pick a book with fzf'), { FZF_DEFAULT_OPTS: '--filter=lem' })).toBe('2\n');
});

test.skipIf(!isInstalled('jq'))('a report with jq', minute, () => {
  const kitchen = new Kitchen(...shelf, 'bookshelf add-book Eden --published 1959 --status read');
  expect(kitchen.sh(recipe('A report with jq'))).toBe('1950s\t1\t-\n1960s\t2\t4.25\n');
});

test.skipIf(!isInstalled('make'))('a Makefile', minute, () => {
  const kitchen = new Kitchen();
  kitchen.write('Makefile', recipe('A Makefile'));
  kitchen.write('fixtures.yaml', 'books:\n  eden: { title: Eden }\n');
  kitchen.sh('make');
  expect(readFileSync(join(kitchen.folder, 'books.html'), 'utf8')).toContain('Eden');
  expect(kitchen.sh('make')).toMatch(/Nothing to be done/);
  kitchen.sh("sleep 1; printf '  dune: { title: Dune }\\n' >> fixtures.yaml; make");
  expect(kitchen.sh('bookshelf --db test.db list --count')).toBe('2\n');
});

test.skipIf(process.platform === 'win32')('a status line', minute, () => {
  const line = recipe('A status line');
  expect(new Kitchen(...shelf).sh(line)).toBe('Emma (Jane Austen)\n');
  expect(new Kitchen().sh(line, { BOOKSHELF_DB: 'none.db' })).toBe('');
  expect(existsSync('none.db')).toBe(false);
});
