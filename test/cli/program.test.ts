import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { run } from '../support/run.ts';
import { Shelf } from '../support/shelf.ts';

function random(): never {
  throw new TypeError('out of dice \u001b[2J');
}

describe('the program', () => {
  test('shows its help, however it is asked', async () => {
    const help = await run(['--help']);
    expect(help.status).toBe(0);
    expect(help.stderr).toBe('');
    for (const { name, summary } of commands)
      expect(help.stdout).toMatch(new RegExp(`^ {2}${name}\\b.* ${summary}$`, 'm'));
    for (const words of [[], ['-h'], ['help'], ['help', 'help']]) expect(await run(words)).toEqual(help);
    expect(await run(['help', 'list'])).toEqual(await run(['list', '--help']));
    expect(await run(['help', 'ls'])).toEqual(await run(['ls', '-h']));
    for (const before of [
      ['--db', 'x.db'],
      ['--db=x.db', '--no-input'],
      ['--color', 'never', '-v'],
    ])
      expect(await run([...before, 'help', 'list'])).toEqual(await run(['list', '--help']));
  });

  test.each([40, 60, 80])('shows help that fits %i columns, but for examples', async (width) => {
    for (const path of [[], ['author'], ['list'], ['add-book'], ['export']]) {
      const { stdout } = await run([...path, '--help'], { width });
      const [text = ''] = stdout.split('\nExamples:\n');
      const [, ...lines] = text.split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  test('prints its version', async () => {
    const { stdout } = await run(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await run(['-V'])).toMatchObject({ stdout, status: 0 });
  });

  test('knows no command by half its name, but says which may be meant', async () => {
    const shelf = new Shelf();
    expect(
      await shelf.play(
        'bookshelf lst',
        'bookshelf lst --help',
        'bookshelf help lst',
        'bookshelf --db list lst',
        'bookshelf lis --json',
        'bookshelf xyzzy',
        'bookshelf author nam --nonsense',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf lst
      ! bookshelf: there is no command "lst"
      ! Did you mean bookshelf list? See bookshelf --help
      exit 2
      $ bookshelf lst --help
      ! bookshelf: there is no command "lst"
      ! Did you mean bookshelf list? See bookshelf --help
      exit 2
      $ bookshelf help lst
      ! bookshelf: there is no command "lst"
      ! Did you mean bookshelf list? See bookshelf --help
      exit 2
      $ bookshelf --db list lst
      ! bookshelf: there is no command "lst"
      ! Did you mean bookshelf list? See bookshelf --help
      exit 2
      $ bookshelf lis --json
      ! {"error":{"kind":"usage","message":"there is no command \\"lis\\"","hint":"Did you mean bookshelf list? See bookshelf --help"}}
      exit 2
      $ bookshelf xyzzy
      ! bookshelf: there is no command "xyzzy"
      ! See bookshelf --help
      exit 2
      $ bookshelf author nam --nonsense
      ! bookshelf: unknown option "--nonsense"
      ! See bookshelf author --help
      exit 2
    `);
  });

  test('takes the flags of all commands before the name and after it, the last one counts', async () => {
    const shelf = await Shelf.holding([{ title: 'Dune' }]);
    expect(
      await shelf.play(
        'bookshelf --db nothing.db list',
        'bookshelf --db nothing.db list --db books.db',
        'bookshelf list --db books.db --db nothing.db',
        'bookshelf --json list',
        'bookshelf --db',
        'bookshelf --color blue list',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf --db nothing.db list
      ! bookshelf: there is no library at nothing.db
      ! Make one: bookshelf init-db --db nothing.db
      exit 3
      $ bookshelf --db nothing.db list --db books.db
      1	Dune					
      $ bookshelf list --db books.db --db nothing.db
      ! bookshelf: there is no library at nothing.db
      ! Make one: bookshelf init-db --db nothing.db
      exit 3
      $ bookshelf --json list
      ! {"error":{"kind":"usage","message":"unknown option \\"--json\\"","hint":"Options stand after the name of a command"}}
      exit 2
      $ bookshelf --db
      ! bookshelf: --db needs a value
      ! See bookshelf --help
      exit 2
      $ bookshelf --color blue list
      ! bookshelf: --color: there is no "blue"
      ! Known: auto, always, never. See bookshelf --help
      exit 2
    `);
  });

  test('tells a bug in one line, ends with 70, and shows the stack to who asks for it', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf add-book Dune', { random })).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune
      ! bookshelf: this is a bug in bookshelf: TypeError: out of dice ␛[2J
      ! Run it again with BOOKSHELF_DEBUG=1 and report what it prints
      exit 70
    `);
    expect(await shelf.type('bookshelf add-book Dune --json', { random })).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --json
      ! {"error":{"kind":"bug","message":"this is a bug in bookshelf: TypeError: out of dice ␛[2J","hint":"Run it again with BOOKSHELF_DEBUG=1 and report what it prints"}}
      exit 70
    `);
    const { stderr } = await shelf.run('BOOKSHELF_DEBUG=1 bookshelf add-book Dune', { random });
    expect(stderr).toMatch(/\n {4}at /);
    expect(stderr).not.toContain('\u001b');
    expect(await shelf.titles()).toEqual([]);
  });
});
