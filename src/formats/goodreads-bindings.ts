const bindings: ReadonlyMap<string, string> = new Map([
  ['paperback', 'Paperback'],
  ['hardcover', 'Hardcover'],
  ['mass-market', 'Mass Market Paperback'],
  ['library-binding', 'Library Binding'],
  ['board-book', 'Board Book'],
  ['spiral-bound', 'Spiral-bound'],
  ['leather-bound', 'Leather Bound'],
  ['boxed-set', 'Boxed Set'],
  ['pamphlet', 'Pamphlet'],
  ['comic', 'Comics'],
  ['ebook', 'ebook'],
  ['audiobook', 'Audiobook'],
]);

/** Gives a format in the words of Goodreads and LibraryThing; one that they have no word for stays. */
export function goodreadsBinding(format: string): string {
  return bindings.get(format) ?? format;
}
