import type { Book } from '../domain/book.ts';
import { identifierSchemes } from '../domain/identifier-schemes.ts';
import type { Column } from './column.ts';

/** A column for the first number of each known scheme, there for the asking: `identifiers` has all of them. */
export const identifierColumns: readonly Column<Book>[] = identifierSchemes.map((scheme) => ({
  name: scheme,
  json: 'string?',
  list: 'identifiers',
  header: `${scheme[0]?.toUpperCase()}${scheme.slice(1)}`,
  value: ({ identifiers }) => identifiers.find((one) => one.scheme === scheme)?.value ?? null,
}));
