import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import { showAddress, type Address } from './address.ts';
import { applicationId } from './application-id.ts';

const sqliteMagic = 'SQLite format 3\0';

/** Looks at the first bytes before SQLite does, so that a file that is none of ours is not touched at all. */
export function refuseForeignFile(path: string): void {
  const size = regularFileSize(path);
  if (size === 0) return;
  const head = readHead(path);
  if (head.toString('latin1', 0, 16) !== sqliteMagic) {
    throw new BookshelfError('failure', `${path} is not a bookshelf library: it is no SQLite file`, {
      hint: 'To bring a list of books in: bookshelf import FILE',
    });
  }
  if (![0, applicationId].includes(head.readUInt32BE(68))) throw foreignLibrary({ kind: 'file', path });
}

/** The start of SQLite's header, up to and with the mark of the program whose file it is. */
function readHead(path: string): Buffer {
  const head = Buffer.alloc(72);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

/** The error for a SQLite file of another program. */
export function foreignLibrary(address: Address): BookshelfError {
  return new BookshelfError('failure', `${showAddress(address)} is not a bookshelf library`, {
    hint: 'bookshelf left it as it is',
  });
}

function regularFileSize(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw missingLibrary({ kind: 'file', path });
  if (status.isFile()) return status.size;
  throw new BookshelfError(
    'failure',
    `${path} is ${status.isDirectory() ? 'a folder' : 'no regular file'}, not a library`,
    {
      hint: 'Give the path of a library file: --db ~/books.db',
    },
  );
}

/** The error for a library that is not there. */
function missingLibrary(address: Address): BookshelfError {
  return new BookshelfError('missing', `there is no library at ${showAddress(address)}`, {
    hint: 'Make one: bookshelf init-db',
  });
}
