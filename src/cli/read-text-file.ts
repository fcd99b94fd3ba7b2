import { readFileSync } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';

/** Reads a small file whole, as UTF-8. Throws `missing` where there is none, a usage error for bytes that are no UTF-8. */
export function readTextFile(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BookshelfError('usage', `${file} is not in UTF-8`, { hint: 'Save it as UTF-8', cause });
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new BookshelfError('missing', `there is no file ${file === '' ? '""' : file}`, { hint: 'Check the path' });
    throw explainError(cause, file) ?? cause;
  }
}
