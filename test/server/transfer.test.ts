import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/database/address.ts';
import type { Connection } from '../../src/database/connection.ts';
import { createDatabase, openDatabase } from '../../src/database/open.ts';
import { createLibrary } from '../../src/repository/create-library.ts';
import { openLibrary, type Library } from '../../src/repository/library.ts';
import { cloneLibrary } from '../../src/repository/transfer/clone-library.ts';
import { exchange } from '../../src/repository/transfer/exchange.ts';
import { lastPoint } from '../../src/repository/transfer/line.ts';
import { requestFor } from '../../src/repository/transfer/read-changes.ts';
import { uploadChanges } from '../../src/repository/transfer/upload-changes.ts';
import { lineDump } from '../support/line-dump.ts';
import { newNamespace } from '../support/new-namespace.ts';
import { randomChange } from '../support/random-changes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

let uuids = 0;
let seconds = 0;
const services = {
  clock: () => Date.UTC(2026, 2, 1, 10, 0, (seconds += 1)),
  uuid: () => uuidOf((uuids += 1)),
};

async function newLibrary(): Promise<string> {
  const path = join(temporaryFolder(), 'books.db');
  const { library } = await createLibrary(path, services);
  await library.close();
  return path;
}

async function sharedLibrary(): Promise<string> {
  const address = await newNamespace();
  const { connection } = await createDatabase(parseAddress(address));
  await connection.close();
  return address;
}

async function change(path: string, ...steps: readonly ((library: Library) => Promise<unknown>)[]): Promise<void> {
  const library = await openLibrary(path, services);
  for (const each of steps) await each(library);
  await library.close();
}

const add = (title: string) => (library: Library) =>
  library.atomically(({ books }) => books.intake({ ifExists: 'add', values: 'replace' }).take({ title }));

const plain = { dryRun: false, reach: undefined };
const push = (here: string, there: string) => exchange({ direction: 'push', here, there, ...plain });
const pull = (here: string, there: string) => exchange({ direction: 'pull', here, there, ...plain });

async function cloned(address: string): Promise<string> {
  const copy = join(temporaryFolder(), 'copy.db');
  await cloneLibrary(address, copy);
  return copy;
}

describe('a library on a server', () => {
  test('is what was pushed to it, row by row and operation by operation, and gives it back', async () => {
    const rounds = fc.array(fc.array(randomChange, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rounds, async (turns) => {
        const [home, shared] = [await newLibrary(), await sharedLibrary()];
        await change(home, (library) => library.authors.add('Nobody', null, true));
        await push(home, shared);
        const away = await cloned(shared);
        for (const steps of turns) {
          await change(home, ...steps.map(({ make }) => make));
          await push(home, shared);
          expect(await lineDump(await cloned(shared))).toBe(await lineDump(home));
          await pull(away, shared);
          expect(await lineDump(away)).toBe(await lineDump(home));
        }
      }),
      { numRuns: 6 },
    );
  }, 180_000);

  test('finds the books that were pushed by their words', async () => {
    const [home, shared] = [await newLibrary(), await sharedLibrary()];
    await change(home, add('Emma'), add('The Left Hand of Darkness'));
    await push(home, shared);
    await change(home, add('Dune'));
    await push(home, shared);
    const library = await openLibrary(shared, services);
    const { connection } = library.inside;
    expect(await connection.value(`select group_concat(rowid) from book_text where book_text match 'darkness'`)).toBe(
      '2',
    );
    expect(await connection.value(`select group_concat(rowid) from book_text where book_text match 'dune'`)).toBe('3');
    expect(await connection.value('select count(*) from staged_rows')).toBe(0);
    await library.close();
  });

  test('takes nothing of an upload that is cut off, and the next one clears it away', async () => {
    const [home, shared] = [await newLibrary(), await sharedLibrary()];
    await change(home, add('Emma'));
    await push(home, shared);
    await change(home, add('Dune'));
    const [from, to] = [await openDatabase(parseAddress(home)), await openDatabase(parseAddress(shared))];
    const last = await lastPoint(from);
    const expected = await lastPoint(to);
    if (last === null) throw new Error('there is no operation');
    const upload = { name: 'cut-off', request: await requestFor(from, expected?.id ?? null), expected, last };
    await expect(uploadChanges(from, withoutCommit(to), upload)).rejects.toThrow('cut off');
    expect(await to.value('select count(*) from staged_rows')).toBeGreaterThan(0);
    expect(await to.value('select count(*) from books')).toBe(1);
    await to.batch([{ sql: 'update staged_rows set staged = staged - 4000', values: [] }]);
    expect(await uploadChanges(from, to, { ...upload, name: 'whole' })).toBe(1);
    expect(await to.value('select count(*) from staged_rows')).toBe(0);
    expect(await to.value('select count(*) from books')).toBe(2);
    await from.close();
    await to.close();
  });

  test('refuses what was made before somebody else changed it', async () => {
    const [home, shared] = [await newLibrary(), await sharedLibrary()];
    await change(home, add('Emma'));
    await push(home, shared);
    const away = await cloned(shared);
    await change(away, add('Ubik'));
    await push(away, shared);
    await change(home, add('Dune'));
    await expect(push(home, shared)).rejects.toMatchObject({ kind: 'conflict' });
    const [from, to] = [await openDatabase(parseAddress(home)), await openDatabase(parseAddress(shared))];
    const [last, before] = [await lastPoint(from), { id: 1, uuid: 'another' }];
    if (last === null) throw new Error('there is no operation');
    const upload = { name: 'late', request: await requestFor(from, 1), expected: before, last };
    await expect(uploadChanges(from, to, upload)).rejects.toMatchObject({ kind: 'busy' });
    expect(await to.value('select count(*) from staged_rows')).toBe(0);
    await from.close();
    await to.close();
  });
});

/** A connection that breaks before an upload is taken in, and cannot clear up behind it. */
function withoutCommit(connection: Connection): Connection {
  const batch: Connection['batch'] = async (statements) => {
    if (statements.some(({ sql }) => sql.startsWith('delete'))) throw new Error('cut off');
    return connection.batch(statements);
  };
  const run: Connection['run'] = async (sql) => {
    if (sql === 'begin immediate') throw new Error('cut off');
    return connection.run(sql);
  };
  return { ...connection, batch, run };
}
