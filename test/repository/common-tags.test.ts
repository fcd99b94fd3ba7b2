import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

/** 20,100 books, all of which carry `sf`: more than one list of them would be worth for a page. */
async function longShelf(): Promise<Shelf> {
  const shelf = await Shelf.holding();
  const client = new Sqlite(`${shelf.folder}/books.db`);
  client.exec(`
    insert into tags (name, name_key) values ('sf', 'sf'), ('sf/space', 'sf space'), ('rare', 'rare');
    insert into books (uuid, title, title_key, sort_title, sort_title_typed, title_order, author_order, wished, added, changed,
        published, published_from, published_to)
      with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 20100)
      select printf('00000000-0000-7000-8000-%012d', n), 'Volume ' || n, 'volume ' || n, 'Volume ' || n, 0, 'volume ' || n, '', 0,
        '2024', '2024', 1900 + n % 100, (1900 + n % 100) * 10000 + 101, (1900 + n % 100) * 10000 + 1231
      from numbers;
    insert into book_tags (book_id, tag_id, ordinal) select id, 1 + id % 2, 1 from books;
    insert into book_tags (book_id, tag_id, ordinal) values (7, 3, 2), (19999, 3, 2), (20001, 3, 2), (20099, 3, 2);
  `);
  client.close();
  return shelf;
}

test('a page of books with common tags is the beginning of all of them', { timeout: 60_000 }, async () => {
  const shelf = await longShelf();
  const ids = async (words: string) => (await shelf.succeed(`bookshelf list ${words} -q`)).split('\n').filter(Boolean);
  for (const words of [
    'tag:sf',
    'tag:sf year:1950',
    'tag:sf tag:rare',
    'tag:sf tag:=rare year:1999',
    'tag:sf pages:*',
  ]) {
    const all = await ids(words);
    for (const limit of [1, 3, 250]) expect(await ids(`${words} --limit ${limit}`)).toEqual(all.slice(0, limit));
  }
  expect(await ids('tag:sf tag:rare --limit 5')).toEqual(['7', '19999', '20001', '20099']);
});

test(
  'the first books are looked at one by one, the others found by the list of the tag',
  { timeout: 60_000 },
  async () => {
    const shelf = await longShelf();
    const plan = await shelf.succeed('bookshelf list --explain --limit 5 tag:sf');
    expect(plan).toMatch(/exists.*"books"."id" in/s);
    expect(await shelf.succeed('bookshelf list --explain --limit 5 tag:rare')).not.toContain('exists');
  },
);
