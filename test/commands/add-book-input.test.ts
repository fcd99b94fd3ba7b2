import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

describe('add-book -', () => {
  test.each([
    ['a JSON object', '{"title": "Solaris", "authors": ["Stanisław Lem"]}'],
    ['a JSON list', '[{"title": "Solaris", "authors": [{"name": "Stanisław Lem"}]}]'],
    ['JSON lines', '{"title": "Solaris", "authors": ["Stanisław Lem"]}\n'],
    ['CSV', 'title,authors\nSolaris,Stanisław Lem\n'],
  ])('reads %s from standard input', async (_what, stdin) => {
    const shelf = await Shelf.holding();
    expect(await shelf.run('bookshelf add-book -', { stdin })).toEqual({
      stdout: '',
      stderr: 'Added #1 "Solaris"\nUndo: bookshelf undo\n',
      status: 0,
    });
    expect(await shelf.succeed('bookshelf list')).toBe('1\tSolaris\tStanisław Lem\t\t\t\t\n');
  });

  test('tells twenty of many books', async () => {
    const shelf = await Shelf.holding();
    const stdin = Array.from({ length: 23 }, (_, index) => JSON.stringify({ title: `Volume ${index + 1}` })).join('\n');
    const { stderr } = await shelf.run('bookshelf add-book -', { stdin });
    expect(stderr.split('\n').slice(18)).toEqual([
      'Added #19 "Volume 19"',
      'Added #20 "Volume 20"',
      '… and 3 more books',
      'Undo: bookshelf undo',
      '',
    ]);
  });

  test('takes all of them or none', async () => {
    const shelf = await Shelf.holding([{ title: 'Dune' }]);
    const twice = '{"title": "Solaris"}\n{"title": "Dune"}\n';
    expect(await shelf.type('bookshelf add-book -', { stdin: twice })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! bookshelf: "Dune" is there already as #1 "Dune" (the same title and author)
      ! Say what to do: --if-exists skip, update or add
      exit 4
    `);
    const bad = '{"title": "Solaris"}\n{"title": "Eden", "pages": -4}\n';
    expect(await shelf.type('bookshelf add-book -', { stdin: bad })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! bookshelf: line 2: pages: "-4" is no whole number from 1 to 999999999
      exit 1
    `);
    expect(await shelf.titles()).toEqual(['Dune']);
    expect(await shelf.type('bookshelf add-book - --if-exists skip', { stdin: twice })).toMatchInlineSnapshot(`
      $ bookshelf add-book - --if-exists skip
      ! Added #2 "Solaris"
      ! Left #1 "Dune" as it is (the same title and author)
      ! Undo: bookshelf undo
    `);
  });

  test('warns of what it did not understand', async () => {
    const shelf = await Shelf.holding();
    const stdin = '{"title": "Solaris", "colour": "blue", "isbn": "123"}';
    expect(await shelf.type('bookshelf add-book -', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! standard input:1: the key "colour" is not known and was left out
      ! standard input:1: ISBN 123 has 3 digits; it should have 10 or 13; it was kept as it stands
      ! Added #1 "Solaris"
      ! Undo: bookshelf undo
    `);
  });

  test('answers with the ids of what it added', async () => {
    const shelf = await Shelf.holding();
    const stdin = '[{"title": "Solaris"}, {"title": "Eden"}]';
    expect(await shelf.type('bookshelf add-book - -q', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf add-book - -q
      1
      2
    `);
    expect(await shelf.type('bookshelf add-book - --if-exists skip --json', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf add-book - --if-exists skip --json
      {"action":"add","ids":[],"operation":null,"dryRun":false}
    `);
  });

  test('refuses input without books, and input that is no list of books', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf add-book -', { stdin: '' })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! bookshelf: standard input is empty
      ! There is nothing to take in
      exit 1
    `);
    expect(await shelf.type('bookshelf add-book -', { stdin: '[]' })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! There is no book in standard input
    `);
    expect(await shelf.type('bookshelf add-book -', { stdin: 'Solaris by Lem' })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! bookshelf: standard input: the input is in no format that can be recognised
      ! Send JSON, JSON lines, or CSV with a header line
      exit 1
    `);
    expect(await shelf.type('bookshelf add-book -', { stdin: '{"title": ' })).toMatchInlineSnapshot(`
      $ bookshelf add-book -
      ! bookshelf: standard input: the record that starts on line 1 does not end
      ! The file may have been cut off, or a quotation mark or a bracket is missing.
      exit 1
    `);
    expect(await shelf.type('bookshelf add-book - --json', { stdin: '{"title": ""}' })).toMatchInlineSnapshot(`
      $ bookshelf add-book - --json
      ! {"error":{"kind":"failure","message":"line 1: the record has no title","hint":null}}
      exit 1
    `);
  });

  test('refuses options of a book, which belong in the input', async () => {
    const shelf = await Shelf.holding();
    const stdin = '{"title": "Solaris"}';
    expect(await shelf.type('bookshelf add-book - --tag sf', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf add-book - --tag sf
      ! bookshelf: the options of a book do not go with -
      ! Say them in the input: {"title": "Solaris", "tags": ["sf"]}
      exit 2
    `);
    expect(await shelf.titles()).toEqual([]);
  });

  test('adds nothing in a dry run', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf add-book - -n', { stdin: '{"title": "Solaris"}' })).toMatchInlineSnapshot(`
      $ bookshelf add-book - -n
      ! Added #1 "Solaris" (dry run: nothing was changed)
    `);
    expect(await shelf.titles()).toEqual([]);
  });
});
