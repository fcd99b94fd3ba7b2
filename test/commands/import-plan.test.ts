import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const books = [
  { title: 'Solaris', authors: ['Stanisław Lem'], rating: 4 },
  { title: 'Dune', authors: ['Frank Herbert'], format: 'hardcover' },
];
const table = `title,authors,rating,format,pages
Solaris,Stanisław Lem,5,,
Eden,Stanisław Lem,,,
Dune,Frank Herbert,3,paperback,
Eden,Stanisław Lem,2,,
Fiasco,Stanisław Lem,,,many
`;

/** A library, a table, and the plan of its import. */
async function planned(): Promise<Shelf> {
  const shelf = await Shelf.holding(books);
  shelf.write('books.csv', table);
  await shelf.succeed('bookshelf import books.csv --plan plan.tsv');
  return shelf;
}

/** The plan with some of its lines changed. */
function edit(shelf: Shelf, changes: Readonly<Record<string, string>>): void {
  let text = shelf.read('plan.tsv') ?? '';
  for (const [before, after] of Object.entries(changes)) {
    expect(text).toContain(`\n${before}`);
    text = text.replace(`\n${before}`, () => `\n${after}`);
  }
  shelf.write('plan.tsv', text);
}

function withoutUuids(text: string): string {
  return text.replaceAll(/"uuid":"[^"]*"/g, '');
}

describe('the plan of an import', () => {
  test('has a line for each record with verb, book, confidence and changes, and changes nothing', async () => {
    const shelf = await Shelf.holding(books);
    shelf.write('books.csv', table);
    const before = await shelf.content();
    expect(await shelf.play('bookshelf import books.csv --plan plan.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --plan plan.tsv
      ! Wrote plan.tsv: 1 create, 2 update, 1 doubtful, 1 reject. Change its verbs, then: bookshelf import --apply plan.tsv
    `);
    const plan = (shelf.read('plan.tsv') ?? '')
      .replace(/^# (file|digest)\t.*$/gm, '# $1\t…')
      .replaceAll(/[0-9a-f]{16}$/gm, '…');
    expect(`$ cat plan.tsv\n${plan}`).toMatchInlineSnapshot(`
      $ cat plan.tsv
      # bookshelf import plan 1
      # Change verbs and books, then: bookshelf import --apply THIS FILE
      # create: a book of its own. update: bring the book up to date. skip: leave the record out.
      # same, doubtful and reject stand for what an import does by itself: nothing, a book of its own, leave it out.
      # file	…
      # digest	…
      # option	format	csv
      # option	prefer	library
      record	verb	book	confidence	title	reason	changes	check
      1	update	1	0.8	Solaris	the same title and author	rating: 4 -> 5	update/1/…
      2	create			Eden			create//
      3	doubtful	2	0.4	Dune	the same title and author, but another format (hardcover, not paperback): #2		doubtful/2/…
      4	update	record 2	0.8	Eden	the same title and author	rating: (none) -> 2	update/record 2/
      5	reject				"pages: ""many"" is no whole number from 1 to 999999999"		reject//
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('of more records than are kept in memory names each book and its state, and holds for all of them', async () => {
    const shelf = await Shelf.holding();
    const titles = Array.from({ length: 600 }, (_, index) => `${index} Things${' and Another'.repeat(45)}`);
    const tableOf = (pages: number) =>
      `title,authors,pages\n${titles.map((title) => `"${title}",Jorge Luis Borges,${pages}\n`).join('')}`;
    shelf.write('books.csv', tableOf(100));
    await shelf.succeed('bookshelf import books.csv');
    shelf.write('books.csv', tableOf(200));
    const preview = await shelf.succeed('bookshelf import books.csv --dry-run --fields record,verb,title');
    expect(preview).toBe(titles.map((title, index) => `${index + 1}\tupdate\t${title}\n`).join(''));
    await shelf.succeed('bookshelf import books.csv --plan plan.tsv');
    const lines = (shelf.read('plan.tsv') ?? '').split('\n').filter((line) => /^\d/.test(line));
    expect(lines).toHaveLength(titles.length);
    for (const [index, line] of lines.entries())
      expect(line).toMatch(new RegExp(`^${index + 1}\tupdate\t${index + 1}\t.*\tupdate/${index + 1}/[0-9a-f]{16}$`));
    await shelf.succeed('bookshelf set 599 -- pages=300');
    expect((await shelf.run('bookshelf import --apply plan.tsv')).stderr).toContain('in #599; nothing was changed');
    await shelf.succeed('bookshelf set 599 -- pages=100');
    expect(await shelf.type('bookshelf import --apply plan.tsv')).toContain('600 updated');
  });

  test('does when it is applied what the import would have done', async () => {
    const shelf = await planned();
    await shelf.succeed('bookshelf init-db --db other.db');
    await shelf.succeed('bookshelf export first.jsonl');
    await shelf.succeed('bookshelf import first.jsonl --db other.db');
    expect(await shelf.play('bookshelf import --apply plan.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import --apply plan.tsv
      ! books.csv:6: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv (csv): 2 added, 2 updated, 0 unchanged, 1 left as they are
      ! Undo: bookshelf undo
    `);
    await shelf.run('bookshelf import books.csv --skip-bad --db other.db');
    expect(withoutUuids(await shelf.succeed('bookshelf export --format json --db other.db'))).toBe(
      withoutUuids(await shelf.content()),
    );
  });

  test('does what its verbs say when somebody changed them', async () => {
    const shelf = await planned();
    edit(shelf, { '1\tupdate': '1\tskip', '3\tdoubtful': '3\tupdate', '4\tupdate\trecord 2': '4\tcreate\t' });
    expect(
      await shelf.play(
        'bookshelf import --apply plan.tsv --dry-run',
        'bookshelf import --apply plan.tsv',
        'bookshelf list --fields id,title,rating,format --sort id',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import --apply plan.tsv --dry-run
      1	2	skip		Solaris		
      2	3	create	3	Eden		
      3	4	update	2	Dune	as decided; format: hardcover -> paperback, rating: (none) -> 3	
      4	5	create	4	Eden		
      5	6	skip			pages: "many" is no whole number from 1 to 999999999	
      ! books.csv:6: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged, 2 left as they are (dry run: nothing was changed)
      $ bookshelf import --apply plan.tsv
      ! books.csv:6: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged, 2 left as they are
      ! Undo: bookshelf undo
      $ bookshelf list --fields id,title,rating,format --sort id
      1	Solaris	4	
      2	Dune	3	paperback
      3	Eden		
      4	Eden	2
    `);
  });

  test('names a book in the verb or in its column, and a spreadsheet may have saved it', async () => {
    const shelf = await planned();
    edit(shelf, { '2\tcreate': '2\tupdate 2', '4\tupdate\trecord 2': '4\tupdate\t#1' });
    shelf.write('plan.tsv', (shelf.read('plan.tsv') ?? '').replaceAll('\n', '\r\n'));
    expect(await shelf.play('bookshelf import --apply plan.tsv', 'bookshelf list --fields id,title,rating --sort id'))
      .toMatchInlineSnapshot(`
        $ bookshelf import --apply plan.tsv
        ! books.csv:6: refused: pages: "many" is no whole number from 1 to 999999999
        ! books.csv (csv): 1 added, 3 updated, 0 unchanged, 1 left as they are
        ! Undo: bookshelf undo
        $ bookshelf list --fields id,title,rating --sort id
        1	Eden	2
        2	Eden	
        3	Dune	3
      `);
  });

  test.each([
    ['1\tupdate', '1\tchange'],
    ['1\tupdate\t1', '1\tupdate\tSolaris'],
    ['1\tupdate\t1', '1\tupdate\t99'],
    ['2\tcreate', '2\tskip'],
    ['2\tcreate', '3\tcreate'],
    ['2\tcreate', '# 2\tcreate'],
    ['record\tverb', 'number\tverb'],
  ])('is refused with a clear sentence where %j became %j', async (before, after) => {
    const shelf = await planned();
    edit(shelf, { [before]: after });
    const content = await shelf.content();
    const { stderr, status } = await shelf.run('bookshelf import --apply plan.tsv');
    expect({ stderr, status }).toMatchSnapshot();
    expect(await shelf.content()).toBe(content);
  });

  test('is refused when its file, or a book that it goes by, has changed since', async () => {
    const shelf = await planned();
    await shelf.succeed('bookshelf set 1 -- pages=204');
    expect(await shelf.play('bookshelf import --apply plan.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import --apply plan.tsv
      ! bookshelf: the library has changed since the plan was made, in #1; nothing was changed
      ! Make a new plan: bookshelf import FILE --plan PLAN
      exit 4
    `);
    const other = await planned();
    other.write('books.csv', `${table}Return from the Stars,Stanisław Lem,,,\n`);
    const { stderr, status } = await other.run('bookshelf import --apply plan.tsv');
    expect({ stderr, status }).toMatchSnapshot();
  });

  test('adds nothing twice: it is refused where a record that it makes a book of is a book by now', async () => {
    const shelf = await planned();
    await shelf.succeed('bookshelf import --apply plan.tsv');
    shelf.write('new.csv', 'title,authors\nFiasco,Stanisław Lem\nPeace on Earth,Stanisław Lem\n');
    await shelf.succeed('bookshelf import new.csv --plan new.tsv');
    await shelf.succeed('bookshelf import --apply new.tsv');
    const content = await shelf.content();
    expect(await shelf.play('bookshelf import --apply new.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import --apply new.tsv
      ! bookshelf: the library has changed since the plan was made: record 1, "Fiasco", is book #5 by now; nothing was changed
      ! Make a new plan: bookshelf import FILE --plan PLAN
      exit 4
    `);
    expect(await shelf.content()).toBe(content);
    await shelf.succeed('bookshelf import new.csv --if-exists add --plan again.tsv');
    expect(await shelf.play('bookshelf import --apply again.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import --apply again.tsv
      ! new.csv (csv): 2 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
    `);
  });

  test('adds a book that was there when somebody says so', async () => {
    const shelf = await planned();
    edit(shelf, { '1\tupdate': '1\tcreate' });
    expect(await shelf.play('bookshelf import --apply plan.tsv')).toMatchInlineSnapshot(`
      $ bookshelf import --apply plan.tsv
      ! books.csv:6: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv (csv): 3 added, 1 updated, 0 unchanged, 1 left as they are
      ! Undo: bookshelf undo
    `);
  });

  test('is not made for standard input, over another file, or with options beside it', async () => {
    const shelf = await planned();
    expect(await shelf.type('bookshelf import - --format csv --plan other.tsv', { stdin: table }))
      .toMatchInlineSnapshot(`
      $ bookshelf import - --format csv --plan other.tsv
      ! bookshelf: standard input cannot be read again, so there can be no plan for it
      ! Write it into a file first
      exit 2
    `);
    expect(
      await shelf.play(
        'bookshelf import books.csv --plan plan.tsv',
        'bookshelf import books.csv --plan books.csv --force',
        'bookshelf import --apply plan.tsv --skip-bad',
        'bookshelf import --apply gone.tsv',
        'bookshelf import --apply books.csv',
        'bookshelf import',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --plan plan.tsv
      ! bookshelf: plan.tsv is there already
      ! Overwrite it with --force
      exit 4
      $ bookshelf import books.csv --plan books.csv --force
      ! bookshelf: books.csv is the file that is read
      ! Choose another file
      exit 4
      $ bookshelf import --apply plan.tsv --skip-bad
      ! bookshelf: --apply does not go with another option (--skip-bad): the plan says all of it
      ! Give that option when the plan is made
      exit 2
      $ bookshelf import --apply gone.tsv
      ! bookshelf: there is no file gone.tsv
      ! Make a plan: import FILE --plan PLAN
      exit 3
      $ bookshelf import --apply books.csv
      ! bookshelf: books.csv is no plan of an import, or its first lines are gone
      ! Make one: bookshelf import FILE --plan PLAN
      exit 1
      $ bookshelf import
      ! bookshelf: missing required argument "file"
      ! See bookshelf import --help
      exit 2
    `);
  });
});
