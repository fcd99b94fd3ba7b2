import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLibrary, libraryExists, libraryIdentity, setAside } from '../../src/repository/create-library.ts';
import { openLibrary, type Library, type LibraryServices } from '../../src/repository/library.ts';
import { modeOf } from '../support/permissions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

const services: LibraryServices = { clock: () => Date.UTC(2026, 2, 1, 10), uuid: () => uuidOf(1) };

async function create(address: string): Promise<{ library: Library; created: boolean }> {
  const { library, created } = await createLibrary(address, services);
  onTestFinished(() => library.close());
  return { library, created };
}

describe('making a library', () => {
  test('makes the folders above it, for their owner alone', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'share', 'bookshelf', 'bookshelf.db');
    const { library, created } = await create(path);
    expect({ created, address: library.address }).toEqual({ created: true, address: path });
    expect(modeOf(join(folder, 'share', 'bookshelf'), 0o700)).toBe(0o700);
  });

  test('opens the one that is there', async () => {
    const path = join(temporaryFolder(), 'books.db');
    const { library } = await create(path);
    await library.authors.add('Jane Austen', null, false);
    const again = await create(path);
    expect(again.created).toBe(false);
    expect(await again.library.authors.count()).toBe(1);
  });

  test('says what is in the way of its folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(create(join(folder, 'file', 'books', 'books.db'))).rejects.toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('a part of the path is a file, not a folder'),
    });
  });

  test('is not what opening one does', async () => {
    const path = join(temporaryFolder(), 'books.db');
    await expect(openLibrary(path, services)).rejects.toMatchObject({ kind: 'missing' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('whether a library is there', () => {
  test('is told before one is made', async () => {
    const path = join(temporaryFolder(), 'books.db');
    expect(libraryExists(path)).toBe(false);
    writeFileSync(path, '');
    expect(libraryExists(path)).toBe(false);
    await create(path);
    expect(libraryExists(path)).toBe(true);
    expect(libraryExists(':memory:')).toBe(false);
  });

  test('is no question for a folder', () => {
    const path = join(temporaryFolder(), 'books');
    mkdirSync(path);
    expect(() => libraryExists(path)).toThrow(`${path} is no regular file`);
  });
});

describe('setting a library aside', () => {
  const noon = Date.UTC(2026, 2, 1, 12, 30, 15, 250);

  test('gives it another name, with all it holds in the one file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    const { library } = await create(path);
    await library.authors.add('Jane Austen', null, false);
    await library.close();
    writeFileSync(`${path}-wal`, '');
    const name = 'books.db.20260301-123015.backup';
    expect(await setAside(path, noon, libraryIdentity(path))).toBe(join(folder, name));
    expect(readdirSync(folder)).toEqual([name]);
    const { library: aside } = await create(join(folder, name));
    expect(await aside.authors.count()).toBe(1);
  });

  test('never writes over one that was set aside before', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    for (const text of ['one', 'other']) {
      writeFileSync(path, text);
      await setAside(path, noon, libraryIdentity(path));
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('leaves alone what another process put there meanwhile', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    writeFileSync(path, 'old');
    const seen = libraryIdentity(path);
    await setAside(path, noon, seen);
    await expect(setAside(path, noon, seen)).rejects.toMatchObject({ kind: 'conflict' });
    writeFileSync(path, 'new');
    await expect(setAside(path, noon, seen)).rejects.toMatchObject({ kind: 'conflict' });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('does nothing in memory', async () => {
    expect(await setAside(':memory:', noon, null)).toBe(':memory:');
  });
});
