import { recogniseColumns } from '../recognise-columns.ts';

const isTable = recogniseColumns('Book Id', 'Primary Author', 'Sort Character');

/** Says whether a file begins like what LibraryThing exports: its table, or JSON of books under their numbers. */
export function recogniseLibrarything(head: string): boolean {
  const text = head.trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return text.slice(0, 4000).includes('"books_id"');
  return isTable(text);
}
