import type { Connection } from '../database/connection.ts';
import { compareSchemas, expectedSchema, readSchema } from '../database/expected-schema.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';

/** Throws a failure where a library file is not sound: first its schema, whose texts run nothing, then every page, then every reference. */
export async function checkFile(connection: Connection, path: string, version: number): Promise<void> {
  const { lacking, other, further } = compareSchemas(await readSchema(connection), await expectedSchema(version));
  const [first] = [...other, ...lacking, ...further.filter((name) => /^(trigger|view) /.test(name))];
  if (first !== undefined) throw unsound(path, `its ${first} is not as bookshelf makes it`);
  const fault = await firstFault(connection);
  if (fault !== null) throw unsound(path, fault);
}

/** The first thing SQLite finds wrong with a file, or null. */
async function firstFault(connection: Connection): Promise<string | null> {
  try {
    const found = String(await connection.value('pragma integrity_check(1)'));
    if (found !== 'ok') return found;
    const strays = await connection.value('select count(*) from pragma_foreign_key_check');
    return strays === 0 ? null : `${String(strays)} rows refer to others that are not there`;
  } catch (error) {
    const explained = explainError(error);
    if (explained === null) throw error;
    return explained.message;
  }
}

function unsound(path: string, reason: string): BookshelfError {
  return new BookshelfError('failure', `${path} is not sound: ${reason}`, {
    hint: `See what can still be read of it: bookshelf doctor --db ${path}`,
  });
}
