import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { openForeign, type ForeignConnection } from './foreign-connection.ts';

/** A library of half a million books is smaller; its copy has to fit into the temporary folder. */
const largestFile = 2_147_483_648;

/** Opens another program's SQLite file by way of a private copy, so that the file itself is never locked, changed or waited for. */
export function openForeignFile(path: string, temporary: string): ForeignConnection {
  const { size } = statSync(path);
  if (size > largestFile) throw new BookshelfError('failure', `${path} is larger than 2 GB`);
  const folder = mkdtempSync(join(temporary, 'bookshelf-copy-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  try {
    const connection = openForeign(copyInto(folder, path));
    return {
      rows: (sql) => connection.rows(sql),
      close: () => {
        connection.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What was not yet written back lies beside the file, so it comes along. */
function copyInto(folder: string, path: string): string {
  const copy = join(folder, 'copy.db');
  for (const suffix of ['', '-wal', '-journal']) {
    const status = statSync(path + suffix, { throwIfNoEntry: false });
    if (status?.isFile() === true && status.size <= largestFile) copyFileSync(path + suffix, copy + suffix);
  }
  return copy;
}
