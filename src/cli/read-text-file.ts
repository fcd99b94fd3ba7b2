import { readFileSync } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';

/** Reads a small file whole, as UTF-8. Throws `missing` where there is none. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new BookshelfError('missing', `there is no file ${file === '' ? '""' : file}`, { hint: 'Check the path' });
    throw explainError(cause, file) ?? cause;
  }
}
