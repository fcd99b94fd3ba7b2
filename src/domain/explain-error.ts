import { BookshelfError } from './errors.ts';

interface Coded {
  readonly code: string;
  readonly message: string;
}

/** What each family of SQLite and file-system codes means to a person. */
const meanings: readonly (readonly [pattern: RegExp, kind: 'failure' | 'busy', message: string, hint: string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'busy',
    'the library is busy: another program has been writing to it for 30 seconds',
    'Try again when it is done',
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'failure',
    'the disk is full; nothing was changed',
    'Make room and run the command again',
  ],
  [
    /^SQLITE_READONLY_DBMOVED/,
    'busy',
    'the library was replaced meanwhile (restore); nothing was changed',
    'Run the command again, on the library that is there now',
  ],
  [
    /^SQLITE_(READONLY|CANTOPEN)/,
    'failure',
    'the library cannot be written',
    'Check the permissions of the file and of its folder',
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'failure',
    'the library file is damaged',
    'Put back a backup (bookshelf restore FILE), or save what can still be read: bookshelf doctor --salvage NEW.db',
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    'failure',
    'the disk reported an error; nothing was changed',
    'Check the disk, then run the command again',
  ],
  [/^(EACCES|EPERM)/, 'failure', 'permission denied', 'Check the permissions of the file and of its folder'],
  [/^EROFS/, 'failure', 'the file system is read-only', 'Choose a place that can be written'],
  [/^ENOENT/, 'failure', 'there is no such file or folder', 'Check the path'],
  [/^EISDIR/, 'failure', 'it is a folder, not a file', 'Give the path of a file'],
  [/^ENOTDIR/, 'failure', 'a part of the path is a file, not a folder', 'Check the path'],
  [/^ELOOP/, 'failure', 'its symbolic links go round in a circle', 'Check the path'],
  [/^ENAMETOOLONG/, 'failure', 'the name is too long', 'Choose a shorter one'],
  [/^(EMFILE|ENFILE)/, 'failure', 'too many files are open', 'Close some programs and try again'],
];

/**
 * Turns an error of SQLite or of the file system into a sentence, following `cause` (Drizzle wraps the driver's errors).
 * Returns null for anything else, which is then a bug.
 */
export function explainError(error: unknown, path?: string): BookshelfError | null {
  const seen = new Set<Error>();
  for (let cause = error; cause instanceof Error && !seen.has(cause); cause = cause.cause) {
    seen.add(cause);
    if (cause instanceof BookshelfError) return cause;
    if (!isCoded(cause)) continue;
    const code = codeOf(cause);
    const meaning = meanings.find(([pattern]) => pattern.test(code));
    if (meaning === undefined) continue;
    const [, kind, message, hint] = meaning;
    const place = path ?? placeOf(cause);
    return new BookshelfError(kind, place === null ? message : `${place}: ${message}`, { hint, cause: error });
  }
  return null;
}

function isCoded(error: Error): error is Error & Coded {
  return 'code' in error && typeof error.code === 'string';
}

/** SQLite has no code of its own for a header that names a format which there never was. */
function codeOf({ code, message }: Coded): string {
  return message === 'unsupported file format' ? 'SQLITE_CORRUPT' : code;
}

function placeOf(error: Error): string | null {
  return 'path' in error && typeof error.path === 'string' ? error.path : null;
}
