import { statuses, type Status } from './book.ts';
import { BookshelfError } from './errors.ts';
import { foldKey } from './fold.ts';
import { nearest } from './nearest.ts';
import { quoteValue } from './quote-value.ts';

/** Reads a status, also by the words that services and people use for it; throws a usage error that names the known ones. */
export function parseStatus(text: string): Status {
  const status = readStatus(text);
  if (status !== null) return status;
  const near = nearest(text, statuses);
  throw new BookshelfError('usage', `${quoteValue(text)} is no status`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${statuses.join(', ')}`,
  });
}

/** Finds a status by its name or a common word for it; case, spaces and hyphens do not count. */
export function readStatus(text: string): Status | null {
  return words.get(foldKey(text)) ?? null;
}

const words: ReadonlyMap<string, Status> = new Map([
  ...statuses.map((status) => [status.replace('-', ' '), status] as const),
  ['not read', 'unread'],
  ['new', 'unread'],
  ['tbr', 'to-read'],
  ['want to read', 'to-read'],
  ['planned', 'to-read'],
  ['currently reading', 'reading'],
  ['in progress', 'reading'],
  ['started', 'reading'],
  ['on hold', 'paused'],
  ['done', 'read'],
  ['finished', 'read'],
  ['completed', 'read'],
  ['already read', 'read'],
  ['abandoned', 'dropped'],
  ['did not finish', 'dropped'],
  ['dnf', 'dropped'],
  ['stopped', 'dropped'],
  ['stopped reading', 'dropped'],
]);
