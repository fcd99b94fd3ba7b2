import type { Database } from './connection.ts';

const remote = new WeakSet<Database>();

/** Notes that a database is on a server, whose SQL knows less than that of this machine: an older SQLite, and none of our own functions. */
export function markRemote<Remote extends Database>(database: Remote): Remote {
  remote.add(database);
  return database;
}

/** Whether a database is on a server. */
export function isRemote(database: Database): boolean {
  return remote.has(database);
}
