import type { Book } from '../domain/book.ts';
import { bookColumns } from '../output/book-columns.ts';
import { defaultBookFields, jsonBookFields } from '../output/book-fields.ts';
import { identifierColumns } from '../output/identifier-columns.ts';
import { snippetColumn } from '../output/snippet-column.ts';
import type { Listing } from './context.ts';

/** The fields of books and, for these phrases, where they were found. Tab-separated lines and CSV stay as a list has them. */
export function searchListing(phrases: readonly (readonly string[])[]): Listing<Book> {
  const columns = [...bookColumns, ...identifierColumns, snippetColumn(phrases)];
  const json = [...jsonBookFields, 'snippet'];
  return {
    columns,
    defaults: {
      ...defaultBookFields,
      table: ['id', 'title', 'author', 'year', 'snippet'],
      json,
      jsonl: json,
      template: columns.map(({ name }) => name),
    },
  };
}
