import type { Identifier } from './book.ts';

const names: ReadonlyMap<string, string> = new Map([
  ['isbn', 'ISBN'],
  ['openlibrary', 'Open Library'],
  ['openlibrary-work', 'Open Library'],
]);

/** Makes a title for a book of which only a number is known: `ISBN 9780441478125`. */
export function stubTitle({ scheme, value }: Identifier): string {
  return `${names.get(scheme) ?? scheme} ${value}`;
}

/** Whether a title is no more than one of the book's numbers, so that any other says more. */
export function isStubTitle(title: string, identifiers: readonly Identifier[]): boolean {
  return identifiers.some((identifier) => stubTitle(identifier) === title);
}
