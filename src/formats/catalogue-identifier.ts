import type { Identifier } from '../domain/book.ts';
import { readIsbn } from '../domain/isbn.ts';
import { isbnInText } from './isbn-in-text.ts';
import type { RecordProblems } from './record-problems.ts';

/** Schemes by other names that programs give them. */
const schemes: ReadonlyMap<string, string> = new Map([
  ['amazon', 'asin'],
  ['mobi-asin', 'asin'],
  ['olid', 'openlibrary'],
  ['wd', 'wikidata'],
  ['url', 'uri'],
]);

/**
 * Reads an identifier of an e-book or of calibre: its scheme is stated beside it, begins the text (`urn:isbn:…`, `GOODREADS:71348`), or is seen
 * by the number itself. Null for one that means something in one place only: the number of a book in a
 * calibre library, the uuid of one in bookshelf.
 */
export function catalogueIdentifier(stated: string, text: string, problems: RecordProblems): Identifier | null {
  const { scheme, value } = splitScheme(stated, text.trim());
  if (value === '') return null;
  if (scheme === 'isbn') {
    const isbn = isbnInText(value, 'identifier', problems);
    return isbn === null ? null : { scheme, value: isbn };
  }
  if (scheme === 'bookshelf' || (scheme === 'calibre' && !isUuid(value))) return null;
  if (scheme === 'uuid' || scheme === 'calibre') return { scheme: 'uuid', value: value.toLowerCase() };
  return { scheme, value };
}

function splitScheme(stated: string, text: string): { scheme: string; value: string } {
  // calibre keeps no colon in a value.
  const value = /^(?:https?|urn)\|/i.test(text) ? text.replaceAll('|', ':') : text;
  const [, prefix = '', rest = ''] = /^(?:urn:)?([A-Za-z][\w.-]{0,30}):(?!\/\/)(.+)$/s.exec(value) ?? [];
  const named = schemeName(stated);
  const begins = schemeName(prefix);
  if (begins !== '' && (named === '' || named === 'urn' || named === begins))
    return { scheme: begins, value: rest.trim() };
  if (named !== '') return { scheme: named, value };
  if (/^https?:\/\//i.test(value)) return { scheme: 'uri', value };
  if (readIsbn(value) !== null) return { scheme: 'isbn', value };
  return { scheme: isUuid(value) ? 'uuid' : 'id', value };
}

/** Every shop of Amazon has a name of its own (`amazon_de`). */
function schemeName(text: string): string {
  const name = text.trim().toLowerCase();
  return name.startsWith('amazon_') ? 'asin' : (schemes.get(name) ?? name);
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
}
