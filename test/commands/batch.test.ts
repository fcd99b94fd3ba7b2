import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const books = [{ title: 'Emma', authors: ['Jane Austen'] }];

describe('a batch', () => {
  test('is one change: one operation, one undo', async () => {
    const shelf = new Shelf();
    shelf.write(
      'shelf.txt',
      `init-db --if-missing\n\n# classics\nadd-book Dune --author 'Frank Herbert' # 1965\nbookshelf add-book "Solaris" --tag sf\n["add-book", "The \\"Ubik\\" file"]\r\n{"args": ["tag", "sf", "#1"]}\nlist tag:sf --fields title\nsearch ubik --fields title`,
    );
    expect(
      await shelf.play(
        'bookshelf batch shelf.txt',
        'bookshelf history --fields id,summary,command,added,changed',
        'bookshelf undo',
        'bookshelf list --count',
        'bookshelf doctor --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf batch shelf.txt
      Dune
      Solaris
      The "Ubik" file
      ! Made a library at books.db
      ! Added #1 "Dune"
      ! Added #2 "Solaris"
      ! Added #3 "The "Ubik" file"
      ! #1 "Dune": tags: +sf
      ! Ran 7 commands
      ! Undo: bookshelf undo
      $ bookshelf history --fields id,summary,command,added,changed
      1	Batch of 7 commands	bookshelf batch shelf.txt	3	0
      $ bookshelf undo
      ! Took back 1: Batch of 7 commands
      ! #1 "Dune" is gone
      ! #2 "Solaris" is gone
      ! #3 "The "Ubik" file" is gone
      ! Redo: bookshelf redo
      $ bookshelf list --count
      0
      $ bookshelf doctor --json
      []
      ! Nothing is wrong
    `);
  });

  test('is taken back whole where a command fails, with line, command and exit status', async () => {
    const shelf = await Shelf.holding(books);
    const before = await shelf.content();
    shelf.write('wrong.txt', 'add-book Dune --author "Frank Herbert"\ndelete 1 --yes\ntag sf 99\nadd-book Ubik\n');
    shelf.write('torn.txt', 'add-book Dune\nadd-book "Ubik\n');
    expect(
      await shelf.play(
        'bookshelf batch wrong.txt',
        'bookshelf batch wrong.txt --json',
        'bookshelf batch torn.txt',
        'bookshelf batch nothing.txt',
        'bookshelf batch wrong.txt --keep-going',
        'bookshelf batch wrong.txt --each --dry-run',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf batch wrong.txt
      ! Added #2 "Dune"
      ! Deleted #1 "Emma" by Jane Austen
      ! bookshelf: wrong.txt:3, bookshelf tag sf 99: there is no book 99; nothing was changed
      ! See them all: bookshelf list
      exit 3
      $ bookshelf batch wrong.txt --json
      {"line":1,"status":0,"result":{"action":"add","ids":[2],"operation":null,"dryRun":false}}
      {"line":2,"status":0,"result":{"action":"delete","ids":[1],"operation":null,"dryRun":false}}
      {"line":3,"status":3,"error":{"kind":"missing","message":"there is no book 99","hint":"See them all: bookshelf list"}}
      ! {"error":{"kind":"missing","message":"wrong.txt:3, bookshelf tag sf 99: there is no book 99; nothing was changed","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf batch torn.txt
      ! bookshelf: torn.txt:2: a quote is not closed: ""Ubik"
      ! Close it with ", or write \\" for the character itself
      exit 2
      $ bookshelf batch nothing.txt
      ! bookshelf: there is no file nothing.txt
      ! Check the path, or give - for standard input
      exit 3
      $ bookshelf batch wrong.txt --keep-going
      ! bookshelf: --keep-going goes with --each only
      ! Without --each, a command that fails takes all others back
      exit 2
      $ bookshelf batch wrong.txt --each --dry-run
      ! bookshelf: --each and --dry-run exclude each other
      ! See bookshelf batch --help
      exit 2
    `);
    expect(await shelf.content()).toBe(before);
    expect(await shelf.succeed('bookshelf history -q')).toBe('1\n');
  });

  test('with --each makes each command a change of its own, and goes on when told to', async () => {
    const shelf = await Shelf.holding(books);
    shelf.write('wrong.txt', 'add-book Dune\ntag sf 99\nadd-book Ubik --token x\nadd-book Ubik\n');
    expect(
      await shelf.play(
        'bookshelf batch wrong.txt --each',
        'bookshelf list --fields title',
        'bookshelf undo',
        'bookshelf batch wrong.txt --each --keep-going',
        'bookshelf delete 3 4 --yes',
        'bookshelf batch wrong.txt --each --keep-going --json',
        'bookshelf history --limit 2 --fields command',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf batch wrong.txt --each
      ! Added #2 "Dune"
      ! Undo: bookshelf undo
      ! bookshelf: wrong.txt:2, bookshelf tag sf 99: there is no book 99; what stands before it is done
      ! See them all: bookshelf list
      exit 3
      $ bookshelf list --fields title
      Emma
      Dune
      $ bookshelf undo
      ! Took back 2: Added #2 "Dune"
      ! #2 "Dune" is gone
      ! Redo: bookshelf redo
      $ bookshelf batch wrong.txt --each --keep-going
      ! Added #3 "Dune"
      ! Undo: bookshelf undo
      ! bookshelf: wrong.txt:2, bookshelf tag sf 99: there is no book 99
      ! See them all: bookshelf list
      ! bookshelf: wrong.txt:3, bookshelf add-book Ubik --token ***: unknown option "--token"
      ! See bookshelf add-book --help
      ! Added #4 "Ubik"
      ! Undo: bookshelf undo
      ! bookshelf: 2 of 4 commands failed
      ! The others are done
      exit 1
      $ bookshelf delete 3 4 --yes
      ! Deleted #3 "Dune", #4 "Ubik"
      ! Undo: bookshelf undo
      $ bookshelf batch wrong.txt --each --keep-going --json
      {"line":1,"status":0,"result":{"action":"add","ids":[5],"operation":7,"dryRun":false}}
      {"line":2,"status":3,"error":{"kind":"missing","message":"there is no book 99","hint":"See them all: bookshelf list"}}
      {"line":3,"status":2,"error":{"kind":"usage","message":"unknown option \\"--token\\"","hint":"See bookshelf add-book --help"}}
      {"line":4,"status":0,"result":{"action":"add","ids":[6],"operation":8,"dryRun":false}}
      ! {"error":{"kind":"failure","message":"2 of 4 commands failed","hint":"The others are done"}}
      exit 1
      $ bookshelf history --limit 2 --fields command
      bookshelf add-book Ubik
      bookshelf add-book Dune
    `);
  });

  test('says of commands that all failed that nothing was done', async () => {
    const shelf = await Shelf.holding();
    shelf.write('wrong.txt', 'tag sf 99\n');
    expect((await shelf.run('bookshelf batch wrong.txt --each --keep-going')).stderr).toContain(
      'bookshelf: 1 of 1 command failed\nNothing was done\n',
    );
  });

  test('prints JSON lines: JSON as a result, other output as text', async () => {
    const shelf = await Shelf.holding(books);
    shelf.write(
      'mixed.txt',
      'list --fields id,title\nlist -o csv --fields title\nlist -q\nset 1 -- rating=4\nlist --count\nshow 1 --fields rating\n',
    );
    expect(await shelf.type('bookshelf batch mixed.txt --json')).toMatchInlineSnapshot(`
      $ bookshelf batch mixed.txt --json
      {"line":1,"status":0,"result":[{"id":1,"title":"Emma"}]}
      {"line":2,"status":0,"stdout":"title\\nEmma\\n"}
      {"line":3,"status":0,"stdout":"1\\n"}
      {"line":4,"status":0,"result":{"action":"set","ids":[1],"operation":null,"dryRun":false}}
      {"line":5,"status":0,"result":1}
      {"line":6,"status":0,"result":{"rating":4}}
      ! Ran 6 commands
      ! Undo: bookshelf undo
    `);
  });

  test('can be tried: a dry run does it all and takes it back', async () => {
    const shelf = await Shelf.holding(books);
    shelf.write('more.txt', 'add-book Dune\nlist --fields title\n');
    expect(await shelf.play('bookshelf batch more.txt --dry-run', 'bookshelf list --fields title'))
      .toMatchInlineSnapshot(`
      $ bookshelf batch more.txt --dry-run
      Emma
      Dune
      ! Added #2 "Dune"
      ! Ran 2 commands (dry run: nothing was changed)
      $ bookshelf list --fields title
      Emma
    `);
    const empty = new Shelf();
    empty.write('make.txt', 'init-db\n');
    await empty.run('bookshelf batch make.txt --dry-run');
    expect(empty.read('books.db')).toBeNull();
  });

  test.each([
    ['batch other.txt', 'batch cannot stand in a batch'],
    ['edit 1', 'edit cannot stand in a batch'],
    ['config edit', 'config edit cannot stand in a batch'],
    ['sql --shell', 'sql --shell cannot stand in a batch'],
    ['restore old.db', 'restore cannot stand in a batch'],
    ['list --db other.db', '--db cannot stand in a batch'],
    ['init-db --force --yes', 'init-db --force cannot stand in a batch'],
    ['add-book -', 'a command of a batch has no standard input'],
    ['delete 1', 'There is nobody to ask'],
  ])('cannot hold %s, whether it is one change or not', async (line, reason) => {
    const shelf = await Shelf.holding(books);
    for (const stdin of [`${line}\n`, `list -q\n${line}\n`])
      for (const command of ['bookshelf batch -', 'bookshelf batch - --each']) {
        const { status, stderr } = await shelf.run(command, { stdin, answers: ['y', 'y'], run: async () => 0 });
        expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) });
      }
    expect(await shelf.titles()).toEqual(['Emma']);
  });

  test.each([
    'undo',
    'redo',
    'backup',
    'doctor',
    "sql 'select 1'",
    'history prune --keep 1d --yes',
    'init-db --if-missing',
    'tag sf 1 --dry-run',
    'clone books.db copy.db',
    'import more.csv --plan plan.tsv',
  ])('that is one change cannot hold %s; with --each it can', async (line) => {
    const shelf = await Shelf.holding(books);
    shelf.write('more.csv', 'title\nDune\n');
    const stdin = `list -q\n${line}\n`;
    expect(await shelf.run('bookshelf batch -', { stdin })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot stand in a batch.*nothing was changed\nWith batch --each/),
    });
    expect(
      await shelf.run('bookshelf batch - --each', { stdin: line.startsWith('redo') ? `undo\n${stdin}` : stdin }),
    ).toMatchObject({
      status: 0,
    });
  });

  test.each(['push other.db', 'pull other.db', 'sync other.db'])('that is one change cannot hold %s', async (line) => {
    const shelf = await Shelf.holding(books);
    const { status, stderr } = await shelf.run('bookshelf batch -', { stdin: `list -q\n${line}\n` });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('cannot stand in a batch: ') });
  });

  test('answers yes to all questions with --yes, and knows aliases', async () => {
    const shelf = await Shelf.holding(books);
    shelf.write('.bookshelf.toml', '[alias]\nsell = "delete"\n');
    expect(await shelf.run('bookshelf batch - --yes -q', { stdin: 'sell 1\n' })).toEqual({
      status: 0,
      stdout: '1\n',
      stderr: '',
    });
    expect(await shelf.titles()).toEqual([]);
  });

  test('goes on where nobody reads its output any more: what is done would be taken back', async () => {
    const shelf = await Shelf.holding();
    const stdin = 'add-book Dune\nlist\nadd-book Ubik\n';
    expect((await shelf.run('bookshelf batch - --json', { stdin, closed: true })).status).toBe(0);
    expect(await shelf.titles()).toEqual(['Dune', 'Ubik']);
  });

  test('of bytes that are no UTF-8 is refused', async () => {
    const shelf = await Shelf.holding(books);
    expect(await shelf.run('bookshelf batch -', { stdin: new Uint8Array([97, 100, 100, 0xff, 10]) })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('standard input is not in UTF-8'),
    });
  });
});
