import { BookshelfError, type ErrorKind } from '../../domain/errors.ts';

/** What went wrong between this machine and a server. */
export class ServerError extends BookshelfError {
  /** Whether the request may have reached the server all the same, so that what it asked for may be done. */
  readonly mayBeDone: boolean;

  constructor(
    kind: ErrorKind,
    message: string,
    { mayBeDone = false, ...options }: { hint?: string; cause?: unknown; mayBeDone?: boolean } = {},
  ) {
    super(kind, message, options);
    this.mayBeDone = mayBeDone;
  }
}
