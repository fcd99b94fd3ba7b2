import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

/** A repository with a library in it, and a branch `away` beside `main`; git merges libraries by bookshelf. */
async function repository() {
  const folder = temporaryFolder();
  const environment = { ...process.env, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' };
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, env: environment, encoding: 'utf8' });
  const shelf = async (...args: readonly string[]) => {
    const { status, stderr, stdout } = await runProgram(folder, args);
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  git('init', '--initial-branch', 'main');
  git('config', 'user.name', 'Marta');
  git('config', 'user.email', 'marta@example.org');
  git('config', 'merge.bookshelf.driver', `"${process.execPath}" "${program}" merge-file %O %A %B`);
  writeFileSync(join(folder, '.gitattributes'), '*.db binary merge=bookshelf\n');
  await shelf('init-db');
  await shelf('add-book', 'Emma', '--author', 'Jane Austen');
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--message', message);
  };
  commit('A library');
  git('branch', 'away');
  return { git, shelf, commit, folder, environment };
}

describe.skipIf(!hasGit)('a library in a git repository', () => {
  test('is merged by git as sync would do it, again and again', async () => {
    const { git, shelf, commit } = await repository();
    await shelf('tag', 'mine', '1');
    commit('A tag');
    git('checkout', 'away');
    await shelf('tag', 'yours', '1');
    await shelf('add-book', 'Dune');
    commit('Another tag, and a book');
    git('checkout', 'main');
    expect(git('merge', 'away', '--no-edit')).toMatchObject({ status: 0 });
    expect(await shelf('list', '--sort', 'id', '--fields', 'title,tags')).toBe('Emma\tmine; yours\nDune\t\n');
    expect(git('status', '--porcelain').stdout).toBe('');
    git('checkout', 'away');
    await shelf('set', '2', 'rating=4', '--yes');
    await shelf('untag', 'yours', '1');
    commit('A rating');
    git('checkout', 'main');
    await shelf('set', '1', 'rating=5', '--yes');
    commit('Another rating');
    expect(git('merge', 'away', '--no-edit')).toMatchObject({ status: 0 });
    expect(await shelf('list', '--sort', 'id', '--fields', 'title,tags,rating')).toBe('Emma\tmine\t5\nDune\t\t4\n');
    git('checkout', 'away');
    expect(git('merge', 'main', '--no-edit')).toMatchObject({ status: 0 });
    expect(await shelf('doctor')).toMatch(/^|sound/);
  }, 60_000);

  test('is a conflict of git where both changed the same thing, which sync settles', async () => {
    const { git, shelf, commit, folder, environment } = await repository();
    await shelf('set', '1', 'rating=3', '--yes');
    commit('Three stars');
    git('checkout', 'away');
    await shelf('set', '1', 'rating=5', '--yes');
    commit('Five stars');
    git('checkout', 'main');
    const merge = git('merge', 'away', '--no-edit');
    expect(merge.status).toBe(1);
    expect(merge.stderr + merge.stdout).toContain('rating: ours');
    expect(await shelf('list', '--fields', 'rating')).toBe('3\n');
    writeFileSync(
      join(folder, 'theirs.db'),
      execFileSync('git', ['show', ':3:books.db'], { cwd: folder, env: environment }),
    );
    await shelf('sync', 'theirs.db', '--theirs');
    git('add', 'books.db');
    expect(git('commit', '--no-edit').status).toBe(0);
    expect(await shelf('list', '--fields', 'rating')).toBe('5\n');
  }, 60_000);
});
