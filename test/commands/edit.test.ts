import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../support/run.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** An editor that replaces text in the file and ends with a status; it may do something else before. */
function editor(changes: Record<string, string>, status = 0, before: () => Promise<unknown> = async () => undefined) {
  const run: NonNullable<RunOptions['run']> = async (_program, words) => {
    await before();
    const file = words.at(-1) ?? '';
    let text = readFileSync(file, 'utf8');
    for (const [from, to] of Object.entries(changes)) text = text.replace(from, to);
    writeFileSync(file, text);
    return status;
  };
  return { run, variables: { EDITOR: 'fake' } };
}

/** What becomes of starting an editor that is not there. */
async function startNothing(): Promise<never> {
  throw Object.assign(new Error('spawn emacs ENOENT'), { code: 'ENOENT' });
}

const leftovers = () => readdirSync('.').filter((name) => name.startsWith('bookshelf-'));

describe('edit', () => {
  test('opens a book as lines of field: value, in a file of its owner alone', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const seen: string[] = [];
    const run: NonNullable<RunOptions['run']> = async (program, words) => {
      const file = words.at(-1) ?? '';
      seen.push(program, ...words.slice(0, -1), (statSync(file).mode & 0o777).toString(8), readFileSync(file, 'utf8'));
      return 0;
    };
    const variables = { VISUAL: 'code --wait', EDITOR: 'vi' };
    expect(await shelf.type('bookshelf edit --yes 1', { run, variables })).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 1
      ! Nothing to change
    `);
    expect(seen.slice(0, 3)).toEqual(['code', '--wait', '600']);
    await expect(seen[3]).toMatchFileSnapshot('__snapshots__/edit.txt');
    expect(leftovers()).toEqual([]);
  });

  test('shows what changed, asks on a terminal, and changes all of it or nothing', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const changes = { 'rating: 5': 'rating: 3.5', 'status: reading': 'status:', 'pages: 304': 'pages: 300' };
    const line = 'bookshelf edit 1 2';
    const declined = await shelf.type(line, { ...editor(changes), answers: ['n'] });
    const [file = ''] = /\S*books\.txt/.exec(declined) ?? [];
    expect(declined.replace(file, 'FILE')).toMatchInlineSnapshot(`
      $ bookshelf edit 1 2
      ! #1 "The Left Hand of Darkness": pages: 304 -> 300, rating: 5 -> 3.5
      ! #2 "Dune": status: reading -> (none)
      ! Change this? [y/N] Nothing was changed
      ! Your text is kept in FILE
    `);
    expect(readFileSync(file, 'utf8')).toContain('rating: 3.5');
    rmSync(dirname(file), { recursive: true });
    expect(await shelf.type(line, { ...editor(changes), answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf edit 1 2
      ! #1 "The Left Hand of Darkness": pages: 304 -> 300, rating: 5 -> 3.5
      ! #2 "Dune": status: reading -> (none)
      ! Change this? [y/N] Changed 2 books
      ! Undo: bookshelf undo
    `);
    expect(await shelf.play('bookshelf show 1 2 --fields title,pages,rating,status')).toMatchInlineSnapshot(`
      $ bookshelf show 1 2 --fields title,pages,rating,status
      Title   The Left Hand of Darkness
      Pages   300
      Rating  3.5
      Status  read

      Title   Dune
      Rating  4.5
    `);
    expect(leftovers()).toEqual([]);
  });

  test('asks nothing in a script that says --yes, and answers as JSON or with ids', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf edit --yes --where tag:sf', editor({ 'rating: 5': 'rating: 4' })))
      .toMatchInlineSnapshot(`
        $ bookshelf edit --yes --where tag:sf
        ! #1 "The Left Hand of Darkness": rating: 5 -> 4
        ! Changed 1 book
        ! Undo: bookshelf undo
      `);
    expect(await shelf.type('bookshelf edit --yes 1 --json', editor({ 'rating: 4': 'rating: 3' })))
      .toMatchInlineSnapshot(`
        $ bookshelf edit --yes 1 --json
        {"action":"edit","ids":[1],"operation":3,"dryRun":false}
        ! #1 "The Left Hand of Darkness": rating: 4 -> 3
      `);
    expect(await shelf.type('bookshelf edit --yes 1 -q', editor({ 'rating: 3': 'rating: 2' }))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 1 -q
      1
    `);
    expect(await shelf.type('bookshelf edit --yes 1', editor({}))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 1
      ! Nothing to change
    `);
    expect(await shelf.type('bookshelf edit --yes --where zzz', editor({}))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes --where zzz
      ! No book matches
    `);
  });

  test('opens nothing in a script that does not say --yes', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    for (const line of ['bookshelf edit 1', 'bookshelf edit 1 --no-input', 'CI=1 bookshelf edit 1'])
      expect(await shelf.type(line, { ...editor({ 'rating: 5': 'rating: 4' }), run: startNothing })).toMatchSnapshot();
    expect(await shelf.content()).toBe(before);
  });

  test('takes another spelling of an author for the author', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed("bookshelf author alias 'Frank Herbert' 'F. Herbert'");
    expect(await shelf.type('bookshelf edit 2 --yes', editor({ 'authors: Frank Herbert': 'authors: F. Herbert' })))
      .toMatchInlineSnapshot(`
      $ bookshelf edit 2 --yes
      ! Nothing to change
    `);
  });

  test('changes nothing in a dry run', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    expect(await shelf.type('bookshelf edit 1 --dry-run', editor({ 'rating: 5': 'rating: 4' }))).toMatchInlineSnapshot(`
      $ bookshelf edit 1 --dry-run
      ! #1 "The Left Hand of Darkness": rating: 5 -> 4
      ! Changed 1 book (dry run: nothing was changed)
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('keeps the text where it cannot be read, and says on which line', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    for (const changes of [
      { 'rating: 5': 'rating: 7' },
      { 'rating: 5': 'ratign: 4' },
      { 'rating: 5': 'no colon here' },
      { 'book: 1': 'book: 7' },
      { 'title: The Left Hand of Darkness': 'title:' },
    ]) {
      const { status, stderr } = await shelf.run('bookshelf edit --yes 1', editor(changes));
      expect({ changes, status, stderr: stderr.replace(/in \S*books\.txt/, 'in FILE') }).toMatchSnapshot();
      const file = /Your text is kept in (\S*books\.txt)/.exec(stderr)?.[1] ?? '';
      expect(readFileSync(file, 'utf8')).toContain(Object.values(changes)[0]);
    }
    expect(await shelf.content()).toBe(before);
  });

  test('changes nothing where the editor fails, and keeps what was typed', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf edit --yes 1', editor({}, 3))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 1
      ! bookshelf: the editor ended with 3, so nothing was changed
      exit 1
    `);
    expect(leftovers()).toEqual([]);
    const { stderr } = await shelf.run('bookshelf edit --yes 1', editor({ 'rating: 5': 'rating: 4' }, 3));
    expect(existsSync(/Your text is kept in (\S*books\.txt)/.exec(stderr)?.[1] ?? '')).toBe(true);
  });

  test('says which editor cannot be started, and needs one where there is no terminal', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const run = startNothing;
    expect(await shelf.type('EDITOR=emacs bookshelf edit --yes 1', { run })).toMatchInlineSnapshot(`
      $ EDITOR=emacs bookshelf edit --yes 1
      ! bookshelf: the editor emacs cannot be started
      ! Say which one to use: EDITOR=nano bookshelf edit …
      exit 1
    `);
    expect(await shelf.type('bookshelf edit --yes 1', { run })).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 1
      ! bookshelf: there is no terminal to edit on
      ! Use bookshelf set in a script, or say EDITOR=program
      exit 2
    `);
    expect(await shelf.type('bookshelf edit 1', { run, answers: [] })).toMatchInlineSnapshot(`
      $ bookshelf edit 1
      ! bookshelf: the editor vi cannot be started
      ! Say which one to use: EDITOR=nano bookshelf edit …
      exit 1
    `);
    expect(leftovers()).toEqual([]);
  });

  test('does not undo what another program changed meanwhile', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const meanwhile = editor({ 'pages: 304': 'pages: 300' }, 0, () => shelf.succeed('bookshelf set 1 -- rating=1'));
    const { status, stderr } = await shelf.run('bookshelf edit --yes 1', meanwhile);
    expect({ status, stderr: stderr.replace(/in \S*books\.txt/, 'in FILE') }).toMatchInlineSnapshot(`
      {
        "status": 4,
        "stderr": "#1 "The Left Hand of Darkness": pages: 304 -> 300
      bookshelf: book #1 was changed meanwhile, so nothing was changed
      Your text is kept in FILE. Edit it again
      ",
      }
    `);
    expect(await shelf.succeed('bookshelf list id:1 --fields pages,rating')).toBe('304\t1\n');
  });

  test('needs books, and not too many', async () => {
    const shelf = await Shelf.holding(Array.from({ length: 201 }, (_, index) => ({ title: `Volume ${index}` })));
    expect(await shelf.type('bookshelf edit', editor({}))).toMatchInlineSnapshot(`
      $ bookshelf edit
      ! bookshelf: no book is named
      ! Give a number, an ISBN or a title, or choose with --where WORDS
      exit 2
    `);
    expect(await shelf.type('bookshelf edit --yes 999', editor({}))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes 999
      ! bookshelf: there is no book 999
      ! See them all: bookshelf list
      exit 3
    `);
    expect(await shelf.type("bookshelf edit --yes --where '*'", editor({}))).toMatchInlineSnapshot(`
      $ bookshelf edit --yes --where '*'
      ! bookshelf: 201 books are too many for an editor
      ! Choose at most 200, or use bookshelf set
      exit 2
    `);
  });
});
