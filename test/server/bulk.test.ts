import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/database/address.ts';
import { openDatabase } from '../../src/database/open.ts';
import { newNamespace } from '../support/new-namespace.ts';
import { ending, runProgram, startProgram } from '../support/program.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

async function shared(): Promise<{ shelf: Shelf; address: string; ask: (sql: string) => Promise<unknown> }> {
  const shelf = new Shelf();
  const address = await newNamespace();
  await shelf.succeed(`bookshelf init-db --db ${address}`);
  const ask = async (sql: string) => {
    const connection = await openDatabase(parseAddress(address));
    const value = await connection.value(sql);
    await connection.close();
    return value;
  };
  return { shelf, address, ask };
}

const lines = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ title: `Book ${from + index}`, tags: ['many'] })).join(
    '\n',
  );

describe('much at once on a server', () => {
  test('is one operation that others see as a whole, and that undo takes back', async () => {
    const { shelf, address, ask } = await shared();
    shelf.write('books.jsonl', lines(3000));
    await shelf.succeed(`bookshelf add-book Emma --db ${address}`);
    await shelf.succeed(`bookshelf import books.jsonl --dry-run --quiet --db ${address}`);
    expect(await ask('select count(*) from books')).toBe(1);
    const { stdout } = await shelf.run(`bookshelf import books.jsonl --json --db ${address}`);
    expect(JSON.parse(stdout)).toMatchObject({ operation: 2, counts: { added: 3000 } });
    expect(await shelf.succeed(`bookshelf list --count --db ${address}`)).toBe('3001\n');
    expect(await shelf.succeed(`bookshelf list tag:many "book 2999" --fields title --db ${address}`)).toBe(
      'Book 2999\n',
    );
    expect(await ask(`select count(*) from book_text where book_text match 'book'`)).toBe(3000);
    await shelf.succeed(`bookshelf undo --db ${address}`);
    expect(await shelf.succeed(`bookshelf list --count --db ${address}`)).toBe('1\n');
    expect(await ask(`select count(*) from book_text where book_text match 'book'`)).toBe(0);
    await shelf.succeed(`bookshelf redo --db ${address}`);
    expect(await ask('select group_concat(kind) from operations')).toBe('change,change,undo,redo');
    expect(await ask('select count(*) from staged_rows')).toBe(0);
  });

  test('stands on what others did meanwhile', async () => {
    const { shelf, address } = await shared();
    shelf.write('one.jsonl', lines(10));
    shelf.write('two.jsonl', lines(10, 11));
    await shelf.succeed(`bookshelf import one.jsonl --db ${address}`);
    await shelf.succeed(`bookshelf set 1 title=Emma --yes --db ${address}`);
    await shelf.succeed(`bookshelf import two.jsonl --db ${address}`);
    await shelf.succeed(`bookshelf seed --profile readers --books 20 --random 7 --yes --db ${address}`);
    await shelf.succeed(`bookshelf batch - --db ${address}`, { stdin: 'tag seen 1 2\nset 3 rating=4 --yes\n' });
    expect(await shelf.succeed(`bookshelf show 1 --json --db ${address}`)).toContain('"title":"Emma"');
    expect(await shelf.succeed(`bookshelf list --count --db ${address}`)).toBe('40\n');
    await shelf.succeed(`bookshelf clone ${address} ./copy.db`);
    expect(await shelf.succeed('bookshelf fingerprint --exact --db ./copy.db')).toBe(
      await shelf.succeed(`bookshelf fingerprint --exact --db ${address}`),
    );
    expect(await shelf.succeed('bookshelf doctor --db ./copy.db')).toBe('');
  });

  test('clears away what was cut off before, and says so', async () => {
    const { shelf, address, ask } = await shared();
    const connection = await openDatabase(parseAddress(address));
    const sql = `insert into staged_rows (upload, step, data, staged) values ('cut-off', 0, '[1]', unixepoch() - 100)`;
    await connection.batch([{ sql, values: [] }]);
    await connection.close();
    shelf.write('one.jsonl', lines(10));
    const { stderr } = await shelf.run(`bookshelf import one.jsonl --db ${address}`);
    expect(stderr).toContain('1 change that was cut off on the way to the server was cleared away');
    expect(await ask('select count(*) from staged_rows')).toBe(0);
  });

  test('is not there where the program was killed on the way, and the next one says so', async () => {
    const { shelf, address, ask } = await shared();
    shelf.write('books.jsonl', lines(20_000));
    const child = startProgram(shelf.folder, ['import', 'books.jsonl', '--db', address]);
    const ended = ending(child);
    while ((await ask('select count(*) from staged_rows')) === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    expect(await ask('select count(*) from books')).toBe(0);
    expect(await shelf.succeed(`bookshelf list --count --db ${address}`)).toBe('0\n');
    const connection = await openDatabase(parseAddress(address));
    await connection.batch([{ sql: 'update staged_rows set staged = staged - 100', values: [] }]);
    await connection.close();
    const { stderr, status } = await runProgram(shelf.folder, ['import', 'books.jsonl', '--db', address]);
    expect({ stderr, status }).toMatchObject({ stderr: expect.stringContaining('cut off'), status: 0 });
    expect(await ask('select count(*) from books')).toBe(20_000);
  });
});

describe('sync with a server', () => {
  test('brings a clone and the shared library together that both went on', async () => {
    const { shelf, address } = await shared();
    await shelf.succeed('bookshelf init-db --db ./home.db');
    await shelf.succeed('bookshelf add-book - --db ./home.db', {
      stdin: smallShelf.map((book) => JSON.stringify(book)).join('\n'),
    });
    await shelf.succeed(`bookshelf push ${address} --db ./home.db`);
    await shelf.succeed(`bookshelf clone ${address} ./away.db`);
    await shelf.succeed(`bookshelf tag shared 1 --db ${address}`);
    await shelf.succeed('bookshelf tag away 1 --db ./away.db');
    await shelf.succeed('bookshelf add-book Ubik --db ./away.db');
    expect((await shelf.run('bookshelf push --db ./away.db')).status).toBe(4);
    const { stderr, status } = await shelf.run(`bookshelf sync ${address} --db ./away.db`);
    expect({ stderr: stderr.replaceAll(address, 'SERVER'), status }).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "Brought this library and SERVER together: 1 book written here, 2 there
      Undo, on each side: bookshelf undo
      ",
      }
    `);
    expect(await shelf.succeed(`bookshelf history --limit 1 --fields summary --db ${address}`)).toBe(
      'sync with ./away.db\n',
    );
    const hash = await shelf.succeed('bookshelf fingerprint --exact --db ./away.db');
    expect(await shelf.succeed(`bookshelf fingerprint --exact --db ${address}`)).toBe(hash);
    await shelf.succeed(`bookshelf set 1 rating=2 --yes --db ${address}`);
    await shelf.succeed('bookshelf set 1 rating=3 --yes --db ./away.db');
    expect((await shelf.run(`bookshelf sync ${address} --db ./away.db`)).status).toBe(4);
    await shelf.succeed(`bookshelf sync ${address} --db ./away.db --theirs`);
    expect(await shelf.succeed('bookshelf show 1 --fields rating --output tsv --db ./away.db')).toBe('2\n');
    await shelf.succeed(`bookshelf sync ${address} --db ./away.db`);
    expect(await shelf.succeed(`bookshelf fingerprint --exact --db ${address}`)).toBe(
      await shelf.succeed('bookshelf fingerprint --exact --db ./away.db'),
    );
    await shelf.succeed('bookshelf pull --db ./home.db');
  });
});
