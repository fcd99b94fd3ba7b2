import { sql, type SQL } from 'drizzle-orm';
import { bookLists, type Book, type BookList } from '../domain/book.ts';

/**
 * The lists of a book as columns of a query over `books`, each one JSON text that is read back. Those that nobody asked for come out empty. A server
 * does not read an order within an aggregate, so there the rows are put in order before; SQLite keeps that, and takes a fifth longer.
 */
export function listColumns(lists: readonly BookList[] = bookLists, isOnServer = false): ListColumns {
  const column = <Rows>(list: BookList): SQL<Rows> =>
    sql
      .raw(lists.includes(list) ? selects[list](isOnServer) : "'[]'")
      .mapWith((json: string): Rows => JSON.parse(json));
  return {
    authors: column('authors'),
    identifiers: column('identifiers'),
    series: column('series'),
    tags: column('tags'),
    readings: column('readings'),
    notes: column('notes'),
  };
}

type ListColumns = { readonly [List in BookList]: SQL<Book[List]> };

/** How a list is read: its item as JSON, the columns of that, the rows, their order. */
function listOf(item: string, columns: string, rows: string, order: string): (isOnServer: boolean) => string {
  return (isOnServer) =>
    isOnServer
      ? `(select json_group_array(json_object(${item})) from (select ${columns} from ${rows} where book_id = books.id order by ${order}))`
      : `(select json_group_array(json_object(${item}) order by ${order}) from ${rows} where book_id = books.id)`;
}

// Written out: Drizzle's relations take a start longer to build than SQLite to answer, and its builders have no `json_group_array`.
const selects: Readonly<Record<BookList, (isOnServer: boolean) => string>> = {
  authors: listOf(
    `'name', name, 'sortName', sort_name, 'role', role`,
    'name, sort_name, role',
    'book_authors join authors on authors.id = author_id',
    'position',
  ),
  identifiers: listOf(`'scheme', scheme, 'value', value`, 'scheme, value', 'identifiers', 'position'),
  series: listOf(
    `'name', name, 'position', position`,
    'name, position',
    'book_series join series on series.id = series_id',
    'ordinal',
  ),
  tags: listOf(
    `'name', name, 'position', position`,
    'name, position',
    'book_tags join tags on tags.id = tag_id',
    'ordinal',
  ),
  readings: listOf(
    `'uuid', uuid, 'state', state, 'started', started, 'finished', finished, 'rating', rating / 4.0, 'review', review`,
    'uuid, state, started, finished, rating, review',
    'readings',
    'id',
  ),
  notes: listOf(
    `'uuid', uuid, 'kind', kind, 'text', text, 'page', page, 'added', added`,
    'uuid, kind, text, page, added',
    'notes',
    'id',
  ),
};
