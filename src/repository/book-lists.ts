import { sql, type SQL } from 'drizzle-orm';
import { bookLists, type Book, type BookList } from '../domain/book.ts';

/** The lists of a book as columns of a query over `books`, each one JSON text that is read back. Those that nobody asked for come out empty. */
export function listColumns(lists: readonly BookList[] = bookLists): ListColumns {
  return {
    authors: column(lists.includes('authors') ? authors : none),
    identifiers: column(lists.includes('identifiers') ? identifiers : none),
    series: column(lists.includes('series') ? series : none),
    tags: column(lists.includes('tags') ? tags : none),
    readings: column(lists.includes('readings') ? readings : none),
    notes: column(lists.includes('notes') ? notes : none),
  };
}

type ListColumns = { readonly [List in BookList]: SQL<Book[List]> };

function column<Rows>(text: string): SQL<Rows> {
  return sql.raw(text).mapWith((json: string): Rows => JSON.parse(json));
}

// Written out: Drizzle's relations take a start longer to build than SQLite to answer, and its builders have no `json_group_array`.
const none = "'[]'";
const authors = `(select json_group_array(json_object('name', name, 'sortName', sort_name, 'role', role) order by position)
  from book_authors join authors on authors.id = author_id where book_id = books.id)`;
const identifiers = `(select json_group_array(json_object('scheme', scheme, 'value', value) order by position)
  from identifiers where book_id = books.id)`;
const series = `(select json_group_array(json_object('name', name, 'position', position) order by ordinal)
  from book_series join series on series.id = series_id where book_id = books.id)`;
const tags = `(select json_group_array(json_object('name', name, 'position', position) order by ordinal)
  from book_tags join tags on tags.id = tag_id where book_id = books.id)`;
const readings = `(select json_group_array(json_object('uuid', uuid, 'state', state, 'started', started, 'finished', finished,
    'rating', rating / 4.0, 'review', review) order by id)
  from readings where book_id = books.id)`;
const notes = `(select json_group_array(json_object('uuid', uuid, 'kind', kind, 'text', text, 'page', page, 'added', added) order by id)
  from notes where book_id = books.id)`;
