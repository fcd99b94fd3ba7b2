import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

const worldShelf = [
  ...smallShelf,
  { title: 'Emoji 👩‍👩‍👧‍👦 family 🏳️‍🌈 and a title that goes on and on', authors: ['Zoë Çelik'], rating: 3.75 },
  { title: 'ספר הזוהר', authors: ['משה די לאון'], published: '~1290' },
  { title: 'ألف ليلة وليلة', series: ['ألف ليلة #1'] },
  { title: '源氏物語 第一巻 桐壺から花宴まで', authors: ['紫式部'], series: ['源氏物語 #1'], status: 'to-read' },
];

describe('a list on a terminal', () => {
  test.each([40, 80, 120])('is a table fitted to %i cells', async (width) => {
    const shelf = await Shelf.holding(worldShelf);
    const { stdout } = await shelf.run('bookshelf list --color never', { width });
    await expect(stdout).toMatchFileSnapshot(`__snapshots__/list-at-${width}.txt`);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test('is coloured as flag, environment and terminal say', async () => {
    const shelf = await Shelf.holding([{ title: 'Dune' }]);
    const isColoured = async (line: string, width?: number) => {
      const { stdout } = await shelf.run(line, width === undefined ? {} : { width });
      return stdout.includes('\u001b[');
    };
    expect(await isColoured('bookshelf list', 80)).toBe(true);
    expect(await isColoured('bookshelf list --color never', 80)).toBe(false);
    expect(await isColoured('bookshelf --color never list', 80)).toBe(false);
    expect(await isColoured('bookshelf --color never list --color always', 80)).toBe(true);
    expect(await isColoured('NO_COLOR=1 bookshelf list', 80)).toBe(false);
    expect(await isColoured('NO_COLOR=1 bookshelf list --color always', 80)).toBe(true);
    expect(await isColoured('NO_COLOR= bookshelf list', 80)).toBe(true);
    expect(await isColoured('NO_COLOR=1 FORCE_COLOR=1 bookshelf list', 80)).toBe(false);
    expect(await isColoured('FORCE_COLOR=0 bookshelf list', 80)).toBe(false);
    expect(await isColoured('TERM=dumb bookshelf list', 80)).toBe(false);
    expect(await isColoured('bookshelf list -o table')).toBe(false);
    expect(await isColoured('FORCE_COLOR=1 bookshelf list -o table')).toBe(true);
    expect(await isColoured('bookshelf list -o table --color always')).toBe(true);
    expect(await isColoured('FORCE_COLOR=1 bookshelf list')).toBe(false);
    expect(await isColoured('bookshelf list --json --color always')).toBe(false);
  });

  test('stops after a hundred rows and says how many there are', async () => {
    const shelf = await Shelf.holding(Array.from({ length: 103 }, (_, index) => ({ title: `Volume ${index + 1}` })));
    const rows = async (line: string) => {
      const { stdout, stderr } = await shelf.run(line, { width: 80 });
      return { rows: stdout.split('\n').length - 3, stderr };
    };
    const hint = '100 of 103 books; see them all with --all, or choose with words\n';
    expect(await rows('bookshelf list')).toEqual({ rows: 100, stderr: hint });
    expect(await rows('bookshelf list --all')).toEqual({ rows: 103, stderr: '' });
    expect(await rows('bookshelf list --limit 101')).toEqual({ rows: 101, stderr: '' });
    expect(await rows('bookshelf list --limit 5')).toEqual({ rows: 5, stderr: '' });
    expect(await rows('bookshelf list --offset 2')).toEqual({ rows: 100, stderr: hint });
    expect(await rows('bookshelf list --offset 3')).toEqual({ rows: 100, stderr: '' });
    expect(await rows('bookshelf search volume')).toEqual({ rows: 100, stderr: hint });
    expect((await shelf.run('bookshelf list -o tsv', { width: 80 })).stdout.split('\n')).toHaveLength(104);
    expect((await shelf.run('bookshelf list')).stdout.split('\n')).toHaveLength(104);
  });

  test('says what to do where there is nothing to show', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf list', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf list
      ! No books. Add one: bookshelf add-book, or bring a list in: bookshelf import FILE
    `);
    expect(await shelf.type('bookshelf list zzz', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf list zzz
      ! Nothing has zzz
    `);
    expect(await shelf.type('bookshelf search zzz', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf search zzz
      ! Nothing has zzz
    `);
    expect(await shelf.type('bookshelf list -q', { width: 80 })).toMatchInlineSnapshot(`$ bookshelf list -q`);
  });

  test('shows an error in colour on a terminal alone', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf show 7', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf show 7
      ! <1b>[31mbookshelf: <1b>[39mthere is no book 7
      ! See them all: bookshelf list
      exit 3
    `);
    expect(await shelf.type('bookshelf show 7 --color never', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf show 7 --color never
      ! bookshelf: there is no book 7
      ! See them all: bookshelf list
      exit 3
    `);
    expect(await shelf.type('bookshelf show 7 --color=always')).toMatchInlineSnapshot(`
      $ bookshelf show 7 --color=always
      ! <1b>[31mbookshelf: <1b>[39mthere is no book 7
      ! See them all: bookshelf list
      exit 3
    `);
    expect(await shelf.type('NO_COLOR=1 bookshelf show 7', { width: 80 })).toMatchInlineSnapshot(`
      $ NO_COLOR=1 bookshelf show 7
      ! bookshelf: there is no book 7
      ! See them all: bookshelf list
      exit 3
    `);
  });
});
