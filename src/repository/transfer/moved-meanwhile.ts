import { BookshelfError } from '../../domain/errors.ts';

/** The error for a library that somebody else changed while it was read or written; nothing was changed. */
export function movedMeanwhile(): BookshelfError {
  return new BookshelfError('busy', 'the library was changed by somebody else meanwhile; nothing was done', {
    hint: 'Run the command again',
  });
}
