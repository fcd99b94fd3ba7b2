import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { allOf, anyOf } from '../../src/domain/query/combine.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import type { Query } from '../../src/domain/query/syntax.ts';
import { createLibrary } from '../../src/repository/create-library.ts';
import type { Library } from '../../src/repository/library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

/** More books than are looked at one by one, each with one of two common tags, many without dates or ratings; every hundredth id is free. */
const manyBooks = `
  insert into tags (name, name_key) values ('sf', 'sf'), ('sf/space', 'sf space'), ('rare', 'rare');
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 41000)
  insert into books (id, uuid, title, title_key, sort_title, sort_title_typed, title_order, author_order, wished, added, changed,
      published, published_from, published_to, rating, status)
    select n, printf('00000000-0000-7000-8000-%012d', n), 'Volume ' || n, 'volume ' || n, 'Volume ' || n, 0, 'volume ' || n, '', 0,
      (2000 + n % 20) || '-05-17', '2024', iif(n % 7, 1900 + n % 100, null), iif(n % 7, (1900 + n % 100) * 10000 + 101, null),
      iif(n % 7, (1900 + n % 100) * 10000 + 1231, null), nullif(n % 21, 0), iif(n % 5, 'read', null)
    from numbers where n % 100 <> 50;
  insert into book_tags (book_id, tag_id, ordinal) select id, 1 + id % 2, 1 from books;
  insert into book_tags (book_id, tag_id, ordinal) select id, 1 + (id + 1) % 2, 2 from books where id % 3 = 0;
  insert into book_tags (book_id, tag_id, ordinal) select id, 3, 3 from books where id in (7, 19999, 20000, 20001, 20099, 40999);
  insert into book_text (rowid, title, tags) select id, 'volume ' || id, 'sf' from books;
`;

async function longLibrary(): Promise<Library> {
  let uuids = 0;
  const path = join(temporaryFolder(), 'books.db');
  const services = { clock: () => Date.UTC(2024, 4, 17), uuid: () => uuidOf((uuids += 1)) };
  const { library } = await createLibrary(path, services);
  const client = new Sqlite(path);
  client.exec(manyBooks);
  client.close();
  onTestFinished(() => library.close());
  return library;
}

const words = [
  ...['tag:sf', 'tag:=sf', 'tag:=sf/space', 'tag:rare', 'tag:~space$', 'tag:none', 'tags:', 'tags:#>1'],
  ...['year:1950', 'year:1950..', 'published:..1920', 'published:', 'published:*', 'added:2003..2005', 'changed:2024'],
  ...['rating:>=4', 'rating:', 'status:read', 'volume', 'sf', '"volume 20001"', 'nothing', 'id:>20000', 'pages:*'],
];
const read = (text: string): Query => parseQuery(text, { today: '2024-05-17' });
const leaf = fc.constantFrom(...words).map(read);
const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: leaf },
    { weight: 4, arbitrary: fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map(allOf) },
    { weight: 1, arbitrary: fc.array(tie('query'), { minLength: 2, maxLength: 3 }).map(anyOf) },
    { weight: 1, arbitrary: tie('query').map((operand): Query => ({ kind: 'not', operand })) },
  ),
})).query;

test(
  'of many books as many are counted as are listed, and pages are parts of the whole',
  { timeout: 60_000 },
  async () => {
    const { books } = await longLibrary();
    const property = fc.asyncProperty(
      query,
      fc.integer({ min: 0, max: 300 }),
      fc.nat(40_000),
      async (asked, limit, offset) => {
        const all = await books.ids({ query: asked });
        expect(await books.count(asked)).toBe(all.length);
        expect(await books.ids({ query: asked, limit })).toEqual(all.slice(0, limit));
        expect(await books.ids({ query: asked, limit, offset })).toEqual(all.slice(offset, offset + limit));
        const after = all[offset % Math.max(1, all.length)];
        const behind = all.filter((id) => id > (after ?? 0));
        expect(await books.ids({ query: asked, limit, after })).toEqual(behind.slice(0, limit));
      },
    );
    await fc.assert(property, {
      numRuns: 60,
      interruptAfterTimeLimit: 20_000,
      examples: [[read('tag:sf tag:rare'), 5, 0]],
    });
  },
);
