import { BookshelfError } from '../domain/errors.ts';
import { applicationId } from './application-id.ts';
import type { Connection } from './connection.ts';
import { installTriggers } from './journal-triggers.ts';
import type { Migration } from './migrations.ts';

const history = `create table if not exists __drizzle_migrations (id integer primary key, hash text not null unique, created_at integer)`;

/**
 * Brings a library to the newest schema in one immediate transaction: all steps or none.
 * Foreign keys are off meanwhile, because a table that is rebuilt would otherwise take the rows that refer to it along; they are checked before
 * the end. Safe when two processes do it at once: the second finds nothing left to do.
 */
export async function migrate(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  await connection.run('pragma foreign_keys = off');
  try {
    await connection.run('begin immediate');
    try {
      await applyAll(connection, migrations);
      await connection.run('commit');
    } catch (error) {
      await rollBack(connection);
      throw error;
    }
  } finally {
    await connection.run('pragma foreign_keys = on');
  }
}

/** After a full disk or an input/output error SQLite has rolled back already; the error that led here is the one to report. */
async function rollBack(connection: Connection): Promise<void> {
  await connection.run('rollback').catch(() => null);
}

async function applyAll(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  await connection.run(history);
  const applied = await checkApplied(connection, migrations);
  for (const migration of migrations.slice(applied)) await apply(connection, migration);
  await installTriggers(connection);
  if ((await connection.value('select count(*) from pragma_foreign_key_check')) !== 0) {
    throw new BookshelfError('failure', 'the library could not be updated: rows refer to others that are not there');
  }
  await connection.run(`pragma application_id = ${applicationId}`);
  await connection.run(`pragma user_version = ${migrations.length}`);
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await connection.run(statement);
  await connection.run(
    `insert into __drizzle_migrations (hash, created_at) values ('${migration.hash}', ${migration.when})`,
  );
}

/** Returns how many steps the library has had; refuses one whose steps are not those of this program. */
async function checkApplied(connection: Connection, migrations: readonly Migration[]): Promise<number> {
  const hashes = await connection.value(
    `select coalesce(group_concat(hash, ' '), '') from (select hash from __drizzle_migrations order by id)`,
  );
  const applied = String(hashes).split(' ').filter(Boolean);
  for (const [index, hash] of applied.entries()) {
    if (migrations[index]?.hash === hash) continue;
    throw new BookshelfError('failure', `the library's schema step ${index + 1} is not the one this bookshelf knows`, {
      hint: 'The library was made by another build of bookshelf: open it with that one',
    });
  }
  return applied.length;
}
