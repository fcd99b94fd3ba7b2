import { describe, expect, test } from 'vitest';
import { BookshelfError } from '../../src/domain/errors.ts';
import { explainError } from '../../src/domain/explain-error.ts';

function coded(code: string, more: object = {}): Error {
  return Object.assign(new Error('near "x": raw words of the machine'), { code, ...more });
}

describe('an error of the machine', () => {
  test.each([
    ['SQLITE_BUSY', 'busy', 'the library is busy: another program has been writing to it for 30 seconds'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy', 'the library is busy: another program has been writing to it for 30 seconds'],
    ['SQLITE_LOCKED', 'busy', 'the library is busy: another program has been writing to it for 30 seconds'],
    ['SQLITE_FULL', 'failure', 'the disk is full; nothing was changed'],
    ['ENOSPC', 'failure', 'the disk is full; nothing was changed'],
    ['EDQUOT', 'failure', 'the disk is full; nothing was changed'],
    ['SQLITE_READONLY_DIRECTORY', 'failure', 'the library cannot be written'],
    ['SQLITE_CANTOPEN', 'failure', 'the library cannot be written'],
    ['SQLITE_CORRUPT_INDEX', 'failure', 'the library file is damaged'],
    ['SQLITE_NOTADB', 'failure', 'the library file is damaged'],
    ['SQLITE_IOERR_WRITE', 'failure', 'the disk reported an error; nothing was changed'],
    ['EACCES', 'failure', 'permission denied'],
    ['EPERM', 'failure', 'permission denied'],
    ['EROFS', 'failure', 'the file system is read-only'],
    ['ENOENT', 'failure', 'there is no such file or folder'],
    ['EISDIR', 'failure', 'it is a folder, not a file'],
    ['ENOTDIR', 'failure', 'a part of the path is a file, not a folder'],
    ['ELOOP', 'failure', 'its symbolic links go round in a circle'],
    ['ENAMETOOLONG', 'failure', 'the name is too long'],
    ['EMFILE', 'failure', 'too many files are open'],
  ])('%s is a %s: %s', (code, kind, message) => {
    const error = coded(code);
    expect(explainError(error)).toMatchObject({ kind, message, hint: expect.any(String), cause: error });
    expect(explainError(error)).toBeInstanceOf(BookshelfError);
  });

  test('is damage where SQLite has no code for it: a format that there never was', () => {
    const error = Object.assign(new Error('unsupported file format'), { code: 'SQLITE_ERROR' });
    expect(explainError(error)).toMatchObject({ kind: 'failure', message: 'the library file is damaged' });
    expect(explainError(coded('SQLITE_ERROR'))).toBeNull();
  });

  test('is a library that another took the place of', () => {
    expect(explainError(coded('SQLITE_READONLY_DBMOVED'))).toMatchObject({
      kind: 'busy',
      message: 'the library was replaced meanwhile (restore); nothing was changed',
    });
  });

  test('is told with its path, where it has one or one is given', () => {
    expect(explainError(coded('ENOENT', { path: '/books.csv' }))?.message).toBe(
      '/books.csv: there is no such file or folder',
    );
    expect(explainError(coded('ENOENT', { path: '/other' }), '/books.db')?.message).toBe(
      '/books.db: there is no such file or folder',
    );
  });

  test('is found behind those that wrap it', () => {
    const wrapped = new Error('Failed query', { cause: new Error('again', { cause: coded('SQLITE_FULL') }) });
    expect(explainError(wrapped)).toMatchObject({ message: 'the disk is full; nothing was changed', cause: wrapped });
  });

  test('is not explained twice', () => {
    const known = new BookshelfError('missing', 'there is no book #7');
    expect(explainError(known)).toBe(known);
    expect(explainError(new Error('wrapped', { cause: known }))).toBe(known);
  });

  test.each([
    coded('SQLITE_CONSTRAINT_UNIQUE'),
    coded('ERR_INVALID_ARG_TYPE'),
    new TypeError('x'),
    'text',
    null,
    undefined,
  ])('is a bug where nothing is known of it: %s', (error) => {
    expect(explainError(error)).toBeNull();
  });

  test('does not go round in a circle of causes', () => {
    const one = new Error('one');
    const other = new Error('other', { cause: one });
    one.cause = other;
    expect(explainError(one)).toBeNull();
  });
});
