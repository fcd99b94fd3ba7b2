import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Connection } from '../../../src/database/connection.ts';
import { ServerError } from '../../../src/database/remote/server-error.ts';
import { createLibrary } from '../../../src/repository/create-library.ts';
import { standingOf } from '../../../src/repository/transfer/line.ts';
import { transfer } from '../../../src/repository/transfer/transfer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { libraryOf } from '../../support/test-library.ts';

/** A connection that does what a server does whose answers to commits are lost; `isDone` tells whether they count. */
function losingAnswers(connection: Connection, isDone: boolean): Connection {
  return {
    ...connection,
    isRemote: true,
    commit: async (witness) => {
      if (isDone) await connection.commit(witness);
      throw new ServerError('busy', 'whether the change was made is not known', { mayBeDone: true });
    },
  };
}

async function emptyFile(): Promise<Connection> {
  const { library } = await createLibrary(join(temporaryFolder(), 'books.db'), {
    clock: () => 0,
    uuid: () => crypto.randomUUID(),
  });
  return library.inside.connection;
}

test('an upload whose answer was lost counts where the server has it', async () => {
  const { connection: from } = (await libraryOf([{ title: 'Solaris' }])).inside;
  const to = await emptyFile();
  expect(await transfer(from, losingAnswers(to, true))).toMatchObject({ operations: 1 });
  expect(await standingOf(from, to)).toBe('same');
});

test('an upload whose answer was lost is an error where the server does not have it', async () => {
  const { connection: from } = (await libraryOf([{ title: 'Solaris' }])).inside;
  const to = await emptyFile();
  await expect(transfer(from, losingAnswers(to, false))).rejects.toThrow('is not known');
  expect(await to.value('select count(*) from staged_rows')).toBe(0);
  expect(await standingOf(from, to)).toBe('ahead');
});

test('an empty library on a server can be taken home', async () => {
  const from = { ...(await emptyFile()), isRemote: true };
  const to = await emptyFile();
  expect(await transfer(from, to)).toMatchObject({ operations: 0 });
  expect(await to.value('select count(*) from books')).toBe(0);
});

test('books without a history go to a file, and not to a server', async () => {
  const from = await emptyFile();
  await from.run(`insert into tags (name, name_key) values ('sf', 'sf')`);
  const to = await emptyFile();
  await expect(transfer(from, losingAnswers(to, true))).rejects.toThrow('without a history');
  await transfer(from, to);
  expect(await to.value('select count(*) from tags')).toBe(1);
});
