import { describe, expect, test } from 'vitest';
import { allOf } from '../../src/domain/query/combine.ts';
import { parseSort } from '../../src/domain/sort-key.ts';
import type { Library } from '../../src/repository/library.ts';
import { add, bookOf, by, drivers, emptyLibrary, listOf, take } from './drivers.ts';

async function titlesByAuthor(library: Library): Promise<string[]> {
  const selection = { query: allOf([]), sort: parseSort('author') };
  return (await listOf(library.books.stream(selection))).map(({ title }) => title);
}

async function refused(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error) => `${error.kind}: ${error.message}`,
  );
}

describe.each(drivers)('the authors of $name', (driver) => {
  test('are those of the books, by sort name, with the number of their books', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'Emma', authors: by('Jane Austen') },
      { title: 'Good Omens', authors: by('Terry Pratchett', 'Neil Gaiman') },
      { title: 'Mort', authors: [...by('Terry Pratchett'), { name: 'Terry Pratchett', role: 'illustrator' }] },
    );
    expect((await library.authors.list()).map(({ sortName, books }) => [sortName, books])).toEqual([
      ['Austen, Jane', 1],
      ['Gaiman, Neil', 1],
      ['Pratchett, Terry', 2],
    ]);
    expect(await library.authors.count()).toBe(3);
  });

  test('are seen from their books and from their own side', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Good Omens', authors: by('Terry Pratchett', 'Neil Gaiman') });
    const gaiman = await library.authors.named('neil gaiman');
    expect(gaiman).toEqual({
      id: 2,
      name: 'Neil Gaiman',
      sortName: 'Gaiman, Neil',
      sortNameTyped: false,
      aliases: [],
      books: 1,
    });
    expect((await listOf(library.books.byAuthor(2))).map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['Terry Pratchett', 'Neil Gaiman'],
    ]);
  });

  test.each([
    [['le', 'GUIN'], ['Ursula K. Le Guin']],
    [['bachman'], ['Stephen King']],
    [['%'], []],
    [['_'], []],
    [['szymborska'], ['Wisława Szymborska']],
  ])('are searched by words in their names and aliases: %o', async (words, expected) => {
    const library = await emptyLibrary(driver);
    const names = ['Ursula K. Le Guin', 'Stephen King', 'Wisława Szymborska'];
    for (const name of names) await library.authors.add(name, null, false);
    await library.authors.addAlias(await library.authors.named('Stephen King'), 'Richard Bachman');
    expect((await library.authors.list(words)).map(({ name }) => name)).toEqual(expected);
  });

  test.each(['2', '#2', 'Stanisław Lem', ' stanislaw LEM ', 'S. Lem'])('are named as %s', async (text) => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'Emma', authors: by('Jane Austen') },
      { title: 'Solaris', authors: by('Stanisław Lem') },
    );
    await library.authors.addAlias(await library.authors.named('2'), 'S. Lem');
    expect((await library.authors.named(text)).id).toBe(2);
  });

  test('are not guessed where a name means none or several', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'Krakatit', authors: by('Karel Čapek') },
      { title: 'R.U.R.', authors: by('Karel Capek') },
    );
    expect(await refused(library.authors.named('karel capek'))).toBe(
      'conflict: "karel capek" may be #1 Karel Čapek or #2 Karel Capek',
    );
    expect(await refused(library.authors.named('Kafka'))).toBe('missing: there is no author "Kafka"');
    expect(await refused(library.authors.named('#7'))).toBe('missing: there is no author "#7"');
  });

  test('are added without a book', async () => {
    const library = await emptyLibrary(driver);
    expect(await library.authors.add(' Mao Dun ', 'Mao Dun', false)).toEqual({
      author: { id: 1, name: 'Mao Dun', sortName: 'Mao Dun', sortNameTyped: true, aliases: [], books: 0 },
      added: true,
    });
    expect(await refused(library.authors.add('Mao Dun', null, false))).toBe(
      'conflict: the name "Mao Dun" is taken by author #1',
    );
    expect(await library.authors.add('Mao Dun', null, true)).toMatchObject({ author: { id: 1 }, added: false });
  });

  test('keep a sort name that was typed, in books that come later too', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Adams', authors: by('Douglas Adams') });
    const { author } = await library.authors.add('Mario Vargas Llosa', null, false);
    await library.authors.setSortName(author, 'Vargas Llosa, Mario');
    await add(
      library,
      { title: 'Llosa', authors: by('Mario Vargas Llosa') },
      { title: 'Mann', authors: by('Thomas Mann') },
    );
    expect((await bookOf(library, 2)).authors[0]?.sortName).toBe('Vargas Llosa, Mario');
    expect(await titlesByAuthor(library)).toEqual(['Adams', 'Mann', 'Llosa']);
    await library.authors.rename(await library.authors.named('Mario Vargas Llosa'), 'Vargas Llosa');
    expect((await library.authors.named('Vargas Llosa')).sortName).toBe('Vargas Llosa, Mario');
  });

  test('sort their books anew when they sort under another name', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Mann', authors: by('Thomas Mann') }, { title: 'Kafka', authors: by('Franz Kafka') });
    expect(await titlesByAuthor(library)).toEqual(['Kafka', 'Mann']);
    await library.authors.setSortName(await library.authors.named('Thomas Mann'), 'Adam');
    expect(await titlesByAuthor(library)).toEqual(['Mann', 'Kafka']);
    await library.authors.rename(await library.authors.named('Franz Kafka'), 'Aaron');
    expect(await titlesByAuthor(library)).toEqual(['Kafka', 'Mann']);
  });

  test('keep their old name as an alias, which later books follow', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'The Dispossessed', authors: by('Ursula LeGuin') });
    await library.authors.rename(await library.authors.named('Ursula LeGuin'), 'Ursula K. Le Guin');
    expect(await library.authors.named('1')).toMatchObject({
      name: 'Ursula K. Le Guin',
      sortName: 'Le Guin, Ursula K.',
      aliases: ['Ursula LeGuin'],
    });
    await take(library, { title: 'The Telling', authors: by('Ursula LeGuin') });
    expect((await bookOf(library, 2)).authors).toMatchObject(by('Ursula K. Le Guin'));
    expect(await library.authors.count()).toBe(1);
  });

  test('can go back to a name they had', async () => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Ursula LeGuin', null, false);
    await library.authors.rename(author, 'Ursula K. Le Guin');
    await library.authors.rename(await library.authors.named('1'), 'Ursula LeGuin');
    expect(await library.authors.named('1')).toMatchObject({ name: 'Ursula LeGuin', aliases: ['Ursula K. Le Guin'] });
  });

  test('cannot take the name or the alias of another', async () => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Stephen King', null, false);
    await library.authors.addAlias(author, 'Richard Bachman');
    const other = (await library.authors.add('Peter Straub', null, false)).author;
    const taken = 'conflict: the name "Richard Bachman" is taken by author #1';
    expect(await refused(library.authors.rename(other, 'Richard Bachman'))).toBe(taken);
    expect(await refused(library.authors.addAlias(other, 'Richard Bachman'))).toBe(taken);
    expect(await refused(library.authors.addAlias(author, 'Richard Bachman'))).toBe('nothing was refused');
  });

  test.each(['', ' ', 'a\0b'])('cannot be called %j', async (name) => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Stephen King', null, false);
    expect(await refused(library.authors.add(name, null, false))).toMatch(/^usage: /);
    expect(await refused(library.authors.rename(author, name))).toMatch(/^usage: /);
    expect(await refused(library.authors.addAlias(author, name))).toMatch(/^usage: /);
    expect(await refused(library.authors.setSortName(author, name))).toMatch(/^usage: /);
    expect(await library.authors.named('1')).toEqual(author);
  });

  test('become one, with the books and aliases of all', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'The Shining', authors: by('Stephen King') },
      { title: 'Thinner', authors: by('Richard Bachman') },
      {
        title: 'Both',
        authors: [...by('Richard Bachman', 'Stephen King'), { name: 'Richard Bachman', role: 'editor' }],
      },
    );
    const bachman = await library.authors.named('Richard Bachman');
    await library.authors.addAlias(bachman, 'R. Bachman');
    const king = await library.authors.named('Stephen King');
    await library.authors.merge(king, [bachman, bachman, king]);
    expect(await library.authors.list()).toEqual([
      {
        id: king.id,
        name: 'Stephen King',
        sortName: 'King, Stephen',
        sortNameTyped: false,
        aliases: ['R. Bachman', 'Richard Bachman'],
        books: 3,
      },
    ]);
    expect((await bookOf(library, 3)).authors).toMatchObject([
      { name: 'Stephen King', role: 'author' },
      { name: 'Stephen King', role: 'editor' },
    ]);
    expect(await titlesByAuthor(library)).toEqual(['Both', 'The Shining', 'Thinner']);
  });

  test('are one on a book that names them by two of their names', async () => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Stephen King', null, false);
    await library.authors.addAlias(author, 'Richard Bachman');
    const draft = { title: 'The Regulators', authors: by('Stephen King', 'Richard Bachman') };
    await take(library, draft);
    expect((await bookOf(library, 1)).authors).toMatchObject(by('Stephen King'));
    expect(await take(library, draft, { values: 'replace' })).toMatchObject({ verb: 'same' });
    const before = await bookOf(library, 1);
    const authors = ['Richard Bachman', 'Stephen King'].map((name) => ({ name, sortName: name, role: 'author' }));
    await library.books.change(before, { ...before, authors });
    expect((await bookOf(library, 1)).authors).toEqual(before.authors);
  });

  test('are known by their new names at once, in the same unit of work', async () => {
    const library = await emptyLibrary(driver);
    await library.atomically(async ({ books, authors }) => {
      const intake = books.intake({ ifExists: 'update', values: 'fill' });
      await intake.take({ title: 'Emma', authors: by('J. Austen', 'Jane Austen') });
      await authors.merge(await authors.named('Jane Austen'), [await authors.named('J. Austen')]);
      await intake.take({ title: 'Persuasion', authors: by('J. Austen') });
      await authors.rename(await authors.named('Jane Austen'), 'Miss Austen');
      await intake.take({ title: 'Sanditon', authors: by('Jane Austen') });
      await authors.delete((await authors.add('Nobody', null, false)).author);
      await intake.take({ title: 'Anon', authors: by('Nobody') });
    });
    expect((await library.authors.list()).map(({ name, books }) => [name, books])).toEqual([
      ['Miss Austen', 3],
      ['Nobody', 1],
    ]);
  });

  test('are deleted only without books', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', authors: by('Jane Austen') });
    const austen = await library.authors.named('Jane Austen');
    expect(await refused(library.authors.delete(austen))).toBe('conflict: Jane Austen has 1 book');
    await library.books.delete([1]);
    await library.authors.addAlias(austen, 'J. Austen');
    await library.authors.delete(await library.authors.named('Jane Austen'));
    expect(await library.authors.list()).toEqual([]);
    expect(await refused(library.authors.named('J. Austen'))).toBe('missing: there is no author "J. Austen"');
  });

  test('who got a book meanwhile are not deleted', async () => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Jane Austen', null, false);
    await add(library, { title: 'Emma', authors: by('Jane Austen') });
    expect(await refused(library.authors.delete(author))).toBe('conflict: Jane Austen has 1 book');
  });

  test('keep a sort name that was typed, were it as guessed, through another name and into another library', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', authors: by('Jane Austen') });
    await library.authors.setSortName(await library.authors.named('1'), 'Austen, Jane');
    const records = await listOf(library.authors.records());
    expect(records).toEqual([{ name: 'Jane Austen', sortName: 'Austen, Jane', sortNameTyped: true, aliases: [] }]);
    const other = await emptyLibrary(driver);
    await add(other, { title: 'Emma', authors: by('Jane Austen') });
    for (const record of records) {
      expect(await other.authors.take(record)).toBe(true);
      expect(await other.authors.take(record)).toBe(false);
    }
    for (const each of [library, other]) {
      await each.authors.rename(await each.authors.named('1'), 'Miss Austen');
      expect(await each.authors.named('1')).toMatchObject({ sortName: 'Austen, Jane', sortNameTyped: true });
    }
  });

  test('go to another library with their aliases, where their names are free', async () => {
    const library = await emptyLibrary(driver);
    const { author } = await library.authors.add('Stephen King', null, false);
    await library.authors.addAlias(author, 'Richard Bachman');
    const other = await emptyLibrary(driver);
    await other.authors.add('Richard Bachman', null, false);
    const record = { name: 'Stephen King', sortName: 'King, S.', aliases: ['Richard Bachman', 'S. King'] };
    expect(await other.authors.take(record)).toBe(true);
    expect(await other.authors.take(record)).toBe(false);
    expect((await listOf(library.authors.records())).map(({ name }) => name)).toEqual(['Stephen King']);
    expect(await listOf(other.authors.records())).toEqual([
      { name: 'Richard Bachman', sortName: 'Bachman, Richard', sortNameTyped: false, aliases: [] },
      { name: 'Stephen King', sortName: 'King, S.', sortNameTyped: true, aliases: ['S. King'] },
    ]);
  });
});
