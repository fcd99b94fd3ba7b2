import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

const withoutTime = (text: string): string => text.replaceAll(/\d+(?:\.\d+)?(?= ms)|(?<="milliseconds":)[\d.]+/g, '0');

describe('list --after', () => {
  test('goes on behind a book, whatever the order', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf list --sort title -q',
        'bookshelf list --sort title --limit 2 --after 3 -q',
        'bookshelf list --sort=-rating --limit 3 --after 2 -q',
        'bookshelf list tag:sf --after #1 -q',
        'bookshelf list --after 6',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --sort title -q
      2
      3
      1
      6
      4
      5
      $ bookshelf list --sort title --limit 2 --after 3 -q
      1
      6
      $ bookshelf list --sort=-rating --limit 3 --after 2 -q
      6
      5
      4
      $ bookshelf list tag:sf --after #1 -q
      2
      4
      $ bookshelf list --after 6
    `);
  });

  test('refuses a book that is not there, what is no number, and --offset beside it', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf list --after 99',
        'bookshelf list --after dune',
        'bookshelf list --after 1 --offset 2',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --after 99
      ! bookshelf: there is no book #99 to go on after
      ! It may be deleted: begin the list again, or go on after another book of the last page
      exit 3
      $ bookshelf list --after dune
      ! bookshelf: --after: "dune" cannot be used
      ! It must be the number of a book, such as 12. See bookshelf list --help
      exit 2
      $ bookshelf list --after 1 --offset 2
      ! bookshelf: --after and --offset are two ways to turn pages
      ! Give one of them: --after goes by the last book of the page before
      exit 2
    `);
  });

  test('shows a screenful on a terminal', async () => {
    const shelf = await Shelf.holding(Array.from({ length: 120 }, (_, index) => ({ title: `Volume ${index + 1}` })));
    const { stdout } = await shelf.run('bookshelf list --after 5 --fields id', { width: 80 });
    expect(stdout.trimEnd().split('\n').length).toBe(102);
  });
});

describe('list --explain', () => {
  test.skipIf(onServer)(
    'tells how the words were read, what the database is asked and how it finds the books',
    async () => {
      const shelf = await Shelf.holding(smallShelf);
      await shelf.succeed('bookshelf query save sf tag:sf');
      expect(withoutTime(await shelf.type('bookshelf list @sf year:..1965 --sort title --limit 2 --explain')))
        .toMatchInlineSnapshot(`
        $ bookshelf list @sf year:..1965 --sort title --limit 2 --explain
        Read as: books with a tag "sf" or one nested around or under it and published up to 1965
        Query:   tag:sf published:..1965
        SQL:     select "id" as "id" from "books" where ("books"."id" in (select "book_id" from "book_tags" where "book_tags"."tag_id" in (select "id" from "tags" where (instr("tags"."name_key", ?) > 0 and instr('/' || tag_path("tags"."name") || '/', ?) > 0))) and ("books"."published_to" <= ? and case when "books"."published_from" is null then "books"."published_to" else "books"."published_from" end <= ?)) order by "books"."title_order" asc, "books"."id" asc limit ?
        Values:  "sf", "/sf/", 19651231, 19651231, 2
        Plan:    SEARCH books USING INTEGER PRIMARY KEY (rowid=?)
                 LIST SUBQUERY 2
                   SEARCH book_tags USING COVERING INDEX book_tags_tag (tag_id=?)
                   LIST SUBQUERY 1
                     SCAN tags
                 USE TEMP B-TREE FOR ORDER BY
        Books:   2
        Time:    0 ms
      `);
    },
  );

  test('is an object with --json', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(withoutTime(await shelf.type('bookshelf list --explain --json'))).toMatchInlineSnapshot(`
      $ bookshelf list --explain --json
      {"meaning":"every book","query":"*","statements":[{"sql":"select \\"id\\" as \\"id\\" from \\"books\\" order by \\"books\\".\\"id\\" asc limit ?","values":[9007199254740991],"plan":["SCAN books"]}],"books":6,"milliseconds":0}
    `);
  });
});
