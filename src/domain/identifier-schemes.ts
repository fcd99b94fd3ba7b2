/** The schemes of identifiers that go by their own name wherever fields are named; a book may have numbers of any other. */
export const identifierSchemes = [
  'asin',
  'goodreads',
  'librarything',
  'openlibrary',
  'storygraph',
  'calibre',
  'oclc',
  'lccn',
  'issn',
  'doi',
] as const;
