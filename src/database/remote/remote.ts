import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { BookshelfError } from '../../domain/errors.ts';
import { showAddress, type Address } from '../address.ts';
import type { BoundStatement, BoundValue, Connection } from '../connection.ts';
import { markRemote } from '../remote-databases.ts';
import { openHrana } from './hrana.ts';
import type { ServerAccess } from './server-access.ts';
import { RemoteSession } from './session.ts';

/** A library on a server, as an address names it. */
export type ServerAddress = Extract<Address, { readonly kind: 'server' }>;

/** Makes a connection to a library on a server. Nothing is sent before something is asked; unless it `isKnown`, the first request also asks whether it is ours. */
export function connectServer(address: ServerAddress, access: ServerAccess, isKnown = false): Connection {
  const shown = showAddress(address);
  const { stream } = openHrana(address.url, shown, access);
  const session = new RemoteSession(stream, shown, isKnown);
  return {
    database: markRemote(
      drizzle(async (sql, values: BoundValue[], method) => {
        if (method !== 'run') return answerOf(await session.read({ sql, values }), method);
        await session.write({ sql, values });
        return { rows: [] };
      }),
    ),
    isRemote: true,
    writable: true,
    progress: async () => String(session.writes),
    run: async (sql) => {
      if (sql === 'begin' || sql === 'begin immediate') return session.begin(sql);
      if (sql === 'commit') return void (await session.commit(null));
      return sql === 'rollback' ? session.rollback() : session.write(plain(sql));
    },
    commit: async (witness) => (await session.commit(plain(witness)))[0]?.[0] ?? null,
    value: async (sql) => (await session.read(plain(sql)))[0]?.[0] ?? null,
    askLater: (sql) => session.readLater(plain(sql)),
    rows: async function* (sql, ...values) {
      yield* await session.read({ sql, values });
    },
    batch: async (statements) => session.batch(statements),
    copyTo: async () => refuseCopy(shown),
    copyPages: async () => refuseCopy(shown),
    close: async () => session.close(),
  };
}

function plain(sql: string): BoundStatement {
  return { sql, values: [] };
}

/** For a `get` Drizzle takes the row itself, or nothing where there is none, though its type does not tell. */
function answerOf<Row>(rows: readonly Row[], method: string) {
  return method === 'get' ? Object.assign({ rows: [] }, { rows: rows[0] }) : { rows: [...rows] };
}

function refuseCopy(shown: string): never {
  throw new BookshelfError('failure', `${shown} is on a server: its file cannot be copied`, {
    hint: 'The server has its own backups; a library of all that it holds: bookshelf export --output books.jsonl',
  });
}
