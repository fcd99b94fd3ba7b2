import { BookshelfError } from './errors.ts';

/** Does something; where it fails, the error begins with what it is about: `--rating: …`, `line 3: …`. */
export function naming<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof BookshelfError ? nameError(what, error) : error;
  }
}

/** Puts what an error is about before its sentence. */
export function nameError(what: string, error: BookshelfError, cause: unknown = error): BookshelfError {
  const hint = error.hint === null ? {} : { hint: error.hint };
  return new BookshelfError(error.kind, `${what}: ${error.message}`, { ...hint, cause });
}
