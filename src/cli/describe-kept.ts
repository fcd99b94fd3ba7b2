import type { KeptRow } from '../domain/kept-row.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { plural } from './plural.ts';

/** How many books a person is told of one by one. */
const told = 10;

const lists: ReadonlyMap<string, string> = new Map([
  ['book_authors', 'authors'],
  ['book_series', 'series'],
  ['book_tags', 'tags'],
  ['source_records', 'the row of its source'],
]);

const nouns: ReadonlyMap<string, string> = new Map([
  ['authors', 'author'],
  ['author_aliases', 'alias'],
  ['series', 'series'],
  ['tags', 'tag'],
  ['saved_queries', 'saved query'],
]);

/** What taking a change back left as it is, in lines: each book with what it keeps and since when, then how many names. `title` gives a book's title. */
export function describeKept(kept: readonly KeptRow[], title: (id: number) => string | null): string[] {
  const lines = new Set(kept.flatMap((row) => (row.bookId === null ? [] : [describeRow(row, row.bookId, title)])));
  const more = lines.size - told;
  const names = [...nouns].flatMap(([table, noun]) => {
    const count = new Set(kept.filter((row) => row.table === table).map(({ rowId }) => rowId)).size;
    return count === 0 ? [] : [`Kept ${plural(count, noun)} in use or changed since`];
  });
  return [...[...lines].slice(0, told), ...(more > 0 ? [`… and ${more} more were kept`] : []), ...names];
}

function describeRow(row: KeptRow, bookId: number, title: (id: number) => string | null): string {
  const text = title(bookId);
  const name = `#${bookId}${text === null ? '' : ` ${quoteValue(text)}`}`;
  return `Kept ${name}${whatOf(row)}: ${reasonOf(row)}`;
}

function whatOf({ table, columns }: KeptRow): string {
  const fields = table === 'books' ? [...new Set(columns.map(fieldOf))] : [lists.get(table) ?? table];
  return fields.length === 0 ? '' : ` ${fields.join(', ')}`;
}

/** `sort_title_typed` is a part of `sortTitle`; `title_key` of `title`. */
function fieldOf(column: string): string {
  return column
    .replace(/_(?:key|from|to|typed)$/, '')
    .replace('title_order', 'sort_title')
    .replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function reasonOf({ reason, operation }: KeptRow): string {
  const by = operation === null ? '' : ` by operation ${operation}`;
  switch (reason) {
    case 'changed':
      return `changed since${by}`;
    case 'used':
      return `added to since${by}`;
    case 'gone':
      return `what it belongs to is gone${by}`;
    case 'taken':
      return 'another has its name or number now';
  }
}
