import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { renameLocked } from '../../src/repository/rename-locked.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const held = vi.hoisted(() => ({ isOpen: true }));

/** Windows renames nothing onto a file that is open. */
vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  return {
    ...fs,
    renameSync: (from, to) => {
      if (held.isOpen) throw Object.assign(new Error('open'), { code: 'EPERM' });
      fs.renameSync(from, to);
    },
  };
});

const lock = { isEmpty: false, release: async () => void (held.isOpen = false) };

function twoFiles(): [from: string, to: string] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'new.db'), 'new');
  writeFileSync(join(folder, 'books.db'), 'old');
  return [join(folder, 'new.db'), join(folder, 'books.db')];
}

test('a file that cannot be renamed while it is open is let go of first', async () => {
  const [from, to] = twoFiles();
  held.isOpen = true;
  await renameLocked(from, to, lock);
  expect(readFileSync(to, 'utf8')).toBe('new');
});

test('a file that nobody holds and that cannot be renamed is an error', async () => {
  const [from, to] = twoFiles();
  held.isOpen = true;
  await expect(renameLocked(from, to, null)).rejects.toThrow('open');
  expect(readFileSync(to, 'utf8')).toBe('old');
});
