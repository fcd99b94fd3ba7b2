import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLibrary, type Library } from '../../src/api/index.ts';
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeFileSync } from 'node:fs';

/** A library in memory with two books, 1 and 2. */
async function shelf(): Promise<Library> {
  const library = await openLibrary(':memory:');
  onTestFinished(() => library.close());
  await library.addAll([
    {
      title: 'Dune',
      authors: ['Frank Herbert'],
      isbn: '978-0-441-17271-9',
      tags: ['sf'],
      published: '1965',
      rating: 4.5,
    },
    {
      title: 'Solaris',
      authors: [{ name: 'Stanisław Lem' }, { name: 'Bill Johnston', role: 'translator' }],
      wished: true,
    },
  ]);
  return library;
}

const titles = async (library: Library, words?: string) => (await library.find(words)).map(({ title }) => title);

describe('a library of the API', () => {
  test('holds what was added, found by query, number, ISBN and title', async () => {
    const library = await shelf();
    expect(await titles(library, 'tag:sf rating:>=4')).toEqual(['Dune']);
    expect(await library.count()).toBe(2);
    expect((await library.get(2))?.authors.map(({ role }) => role)).toEqual(['author', 'translator']);
    expect((await library.get('0441172717'))?.id).toBe(1);
    expect((await library.get('solaris'))?.wished).toBe(true);
    expect(await library.get(99)).toBeNull();
  });

  test('finds in an order, by pages', async () => {
    const library = await shelf();
    expect((await library.find('*', { sort: '-title', limit: 1 })).map(({ title }) => title)).toEqual(['Solaris']);
    expect((await library.find('', { sort: 'title', after: 1 })).map(({ title }) => title)).toEqual(['Solaris']);
  });

  test('refuses a book twice, a key that nobody knows and a value that cannot be, and adds none of the others', async () => {
    const library = await shelf();
    const fiasco = { title: 'Fiasco' };
    await expect(library.add({ title: 'Dune', isbn: '9780441172719' })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await library.add({ title: 'Dune', isbn: '9780441172719' }, { ifExists: 'skip' })).toMatchObject({
      verb: 'skip',
    });
    const misspelt = { title: 'Eden', tgas: ['sf'] };
    await expect(library.addAll([fiasco, misspelt])).rejects.toThrow('the book "Eden": the key "tgas" is not known');
    await expect(library.addAll([fiasco, { title: 'Eden', rating: 9 }])).rejects.toMatchObject({ kind: 'usage' });
    expect(await titles(library)).toEqual(['Dune', 'Solaris']);
  });

  test('changes fields of one book, of several, and of those of a query', async () => {
    const library = await shelf();
    expect(await library.change(1, { rating: null, status: 'read', tags: { add: ['a; b'], remove: ['sf'] } })).toEqual([
      1,
    ]);
    expect(await library.get(1)).toMatchObject({ rating: null, status: 'read', tags: [{ name: 'a; b' }] });
    expect(await library.change([1, 'Solaris'], { authors: ['Anonymous'], wished: false })).toEqual([1, 2]);
    expect(await library.tag({ where: 'author:anonymous' }, 'lost')).toEqual([1, 2]);
    expect(await library.untag(2, 'lost')).toEqual([2]);
    expect(await library.untag(2, 'lost')).toEqual([]);
    await expect(library.change({ where: '' }, { status: 'read' })).rejects.toThrow('chooses no books');
  });

  test('deletes, and takes back and makes again what was done', async () => {
    const library = await shelf();
    expect(await library.delete({ where: 'dune' })).toEqual([1]);
    const { operation } = library;
    expect(await library.undo()).toEqual({ operation, ids: [1] });
    expect(await titles(library)).toEqual(['Dune', 'Solaris']);
    expect(await library.redo()).toEqual({ operation, ids: [1] });
    expect(await titles(library)).toEqual(['Solaris']);
  });

  test('makes one operation of a transaction, or nothing of it', async () => {
    const library = await shelf();
    const before = library.operation;
    await library.transaction(async (part) => {
      await part.add({ title: 'Eden' });
      await part.tag('Eden', 'sf');
    });
    expect(library.operation).toBe((before ?? 0) + 1);
    const failing = library.transaction(async (part) => {
      await part.delete({ where: '*' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const count = await library.transaction(async (part) => (await part.delete({ where: '*' })).length, {
      dryRun: true,
    });
    expect(count).toBe(3);
    expect(await library.count()).toBe(3);
  });

  test('makes nothing of a transaction in which a change failed, were that caught', async () => {
    const library = await shelf();
    const careless = library.transaction(async (part) => {
      await part.addAll([{ title: 'Eden' }, { title: '' }]).catch(() => undefined);
    });
    await expect(careless).rejects.toMatchObject({ kind: 'usage' });
    expect(await library.count()).toBe(2);
  });

  test('refuses to wait for itself', async () => {
    const library = await shelf();
    await expect(library.transaction(() => library.find())).rejects.toThrow('a transaction of its own');
    await expect(library.transaction((part) => part.close())).rejects.toThrow('outside of its transactions');
    expect(await library.count()).toBe(2);
  });

  test('finds and counts in a transaction what that has done so far', async () => {
    const library = await openLibrary(':memory:');
    onTestFinished(() => library.close());
    await library.add({ title: 'Emma', tags: ['love'] });
    await library.transaction(async (part) => {
      await part.add({ title: 'Solaris' });
      expect(await part.count('solaris')).toBe(1);
      expect(await part.find('title:solaris')).toHaveLength(1);
      await part.delete({ where: 'emma' });
      expect([await part.count('emma'), await part.count('tag:love')]).toEqual([0, 0]);
    });
    expect([await library.count('solaris'), await library.count('emma')]).toEqual([1, 0]);
  });

  test('may be used by what a transaction has left behind, once it is over', async () => {
    const library = await shelf();
    const over = new EventEmitter();
    let later: Promise<number> | null = null;
    await library.transaction(async (part) => {
      await part.add({ title: 'Eden' });
      later = once(over, 'over').then(() => library.count());
    });
    over.emit('over');
    expect(await later).toBe(3);
  });

  test('refuses a dry run as a part of a transaction', async () => {
    const library = await shelf();
    const nested = library.transaction((part) => part.transaction(async () => undefined, { dryRun: true }));
    await expect(nested).rejects.toMatchObject({ kind: 'usage' });
    const read = library.transaction((part) => part.importFile('books.csv', { dryRun: true }));
    await expect(read).rejects.toMatchObject({ kind: 'usage' });
  });

  test('does what is asked for at once one after another, each as an operation of its own', async () => {
    const library = await shelf();
    const before = library.operation ?? 0;
    const added = await Promise.all(['Eden', 'Fiasco', 'Niezwyciężony'].map((title) => library.add({ title })));
    expect(added.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(library.operation).toBe(before + 3);
  });

  test('writes and reads files, and says what the command says', async () => {
    const library = await shelf();
    const file = join(temporaryFolder(), 'books.jsonl');
    writeFileSync(file, await library.exportText({ format: 'jsonl' }));
    const other = await openLibrary(':memory:');
    expect((await other.importFile(file)).counts).toMatchObject({ added: 2, refused: 0 });
    expect(await other.fingerprint()).toBe(await library.fingerprint());
    expect((await other.importFile(file)).ids).toEqual([]);
    await other.close();
  });

  test('seeds what the command seeds, and asserts', async () => {
    const path = join(temporaryFolder(), 'seeded.db');
    const library = await openLibrary(path, { create: true });
    expect((await library.seed({ profile: 'messy', books: 20, random: 7 })).counts).toMatchObject({ added: 20 });
    expect((await library.seed({ profile: 'messy', books: 20, random: 7 })).counts).toMatchObject({ unchanged: 20 });
    await library.assert('*', { count: 20 });
    await expect(library.assert('*', { atLeast: 21 })).rejects.toMatchObject({
      kind: 'check',
      message: '*: expected at least 21 books, found 20 books',
    });
    const { stdout } = await run(['fingerprint', '--db', path]);
    expect(await library.fingerprint()).toBe(stdout.trim());
    await library.clear();
    expect(await library.counts()).toMatchObject({ books: 0, tags: 0 });
    await library.close();
  });

  test('says that there is none, and that it is closed', async () => {
    await expect(openLibrary(join(temporaryFolder(), 'none.db'))).rejects.toMatchObject({ kind: 'missing' });
    const library = await openLibrary(':memory:');
    await library.close();
    await library.close();
    await expect(library.count()).rejects.toThrow('the library is closed');
  });
});
