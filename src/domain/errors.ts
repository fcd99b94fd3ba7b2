/** What went wrong, as scripts see it: each kind has its exit code. */
export type ErrorKind = 'failure' | 'usage' | 'missing' | 'conflict' | 'busy' | 'check' | 'interrupted';

/**
 * An error a person can act on: a sentence that says what is wrong, with the value, and a hint that says what to type next.
 * Anything else that is thrown is a bug.
 */
export class BookshelfError extends Error {
  readonly kind: ErrorKind;
  readonly hint: string | null;

  constructor(kind: ErrorKind, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BookshelfError';
    this.kind = kind;
    this.hint = options.hint ?? null;
  }
}
