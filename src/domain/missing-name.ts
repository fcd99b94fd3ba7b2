import { BookshelfError } from './errors.ts';
import { nearest } from './nearest.ts';
import { quoteValue } from './quote-value.ts';

/** The error for a name that nothing has (`kind`: `tag`), with the nearest that something has, and the command that lists them. */
export function missingName(kind: string, name: string, known: readonly string[], seeAll: string): BookshelfError {
  const near = nearest(name, known);
  const hint = `${near === null ? '' : `Did you mean ${quoteValue(near)}? `}See them all: ${seeAll}`;
  return new BookshelfError('missing', `there is no ${kind} ${quoteValue(name)}`, { hint });
}
