/**
 * What a field holds, and so how its tests are written and read:
 * `text` is searched for a part; `tag` by segments of its path; `language` with its regions; `code` whole;
 * `choice` is one of a known few; `list` can only be counted; `shorthand` stands for a test of another field.
 */
export type FieldKind =
  | 'text'
  | 'tag'
  | 'language'
  | 'code'
  | 'choice'
  | 'number'
  | 'rating'
  | 'date'
  | 'flag'
  | 'list'
  | 'identifier'
  | 'shorthand';

interface FieldShape {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** Whether a book can have several, so that they can be counted. */
  readonly many: boolean;
  /** For an identifier: its scheme; missing when any will do. */
  readonly scheme?: string;
  readonly description: string;
}

/** The fields of the query language, in the order in which help and errors list them. */
export const queryFields = [
  { name: 'title', aliases: [], kind: 'text', many: false, description: 'the title' },
  { name: 'subtitle', aliases: [], kind: 'text', many: false, description: 'the subtitle' },
  { name: 'originalTitle', aliases: [], kind: 'text', many: false, description: 'the title of the original' },
  {
    name: 'author',
    aliases: ['by', 'authors', 'contributor', 'contributors'],
    kind: 'text',
    many: true,
    description: 'the name of anyone who took part, in any role',
  },
  { name: 'editor', aliases: ['editors'], kind: 'text', many: true, description: 'the name of an editor' },
  { name: 'translator', aliases: ['translators'], kind: 'text', many: true, description: 'the name of a translator' },
  {
    name: 'illustrator',
    aliases: ['illustrators'],
    kind: 'text',
    many: true,
    description: 'the name of an illustrator',
  },
  { name: 'narrator', aliases: ['narrators'], kind: 'text', many: true, description: 'the name of a narrator' },
  { name: 'series', aliases: [], kind: 'text', many: true, description: 'the name of a series' },
  {
    name: 'tag',
    aliases: ['tags'],
    kind: 'tag',
    many: true,
    description: 'a tag, or any tag nested around or under it',
  },
  { name: 'publisher', aliases: [], kind: 'text', many: false, description: 'the publisher' },
  {
    name: 'language',
    aliases: ['lang'],
    kind: 'language',
    many: false,
    description: 'the language: `en` also finds `en-US`',
  },
  {
    name: 'format',
    aliases: ['binding'],
    kind: 'code',
    many: false,
    description: 'the format: `paperback`, `ebook`, …',
  },
  { name: 'edition', aliases: [], kind: 'text', many: false, description: 'the edition, as typed' },
  { name: 'description', aliases: [], kind: 'text', many: false, description: 'the description' },
  {
    name: 'review',
    aliases: ['reviews'],
    kind: 'text',
    many: true,
    description: 'the review of the book or of one reading',
  },
  { name: 'note', aliases: ['notes'], kind: 'text', many: true, description: 'a note of any kind, quotes included' },
  { name: 'quote', aliases: ['quotes'], kind: 'text', many: true, description: 'a passage kept from the book' },
  { name: 'cover', aliases: [], kind: 'text', many: false, description: 'the address of the cover' },
  {
    name: 'status',
    aliases: [],
    kind: 'choice',
    many: false,
    description: '`unread`, `to-read`, `reading`, `paused`, `read` or `dropped`',
  },
  {
    name: 'rating',
    aliases: ['stars'],
    kind: 'rating',
    many: false,
    description: 'your rating, in stars from 0.25 to 5',
  },
  { name: 'pages', aliases: [], kind: 'number', many: false, description: 'how many pages' },
  { name: 'minutes', aliases: [], kind: 'number', many: false, description: 'how long it plays, in minutes' },
  { name: 'published', aliases: ['year'], kind: 'date', many: false, description: 'when this edition came out' },
  { name: 'firstPublished', aliases: [], kind: 'date', many: false, description: 'when the work first came out' },
  { name: 'added', aliases: [], kind: 'date', many: false, description: 'when it came into the library' },
  { name: 'changed', aliases: [], kind: 'date', many: false, description: 'when it was last changed' },
  { name: 'started', aliases: [], kind: 'date', many: true, description: 'when a reading was started' },
  { name: 'finished', aliases: [], kind: 'date', many: true, description: 'when a reading was finished' },
  { name: 'reading', aliases: ['readings'], kind: 'list', many: true, description: 'the readings, to be counted' },
  { name: 'wished', aliases: [], kind: 'flag', many: false, description: 'whether it is wished for: `yes` or `no`' },
  { name: 'id', aliases: [], kind: 'number', many: false, description: 'the number of the book in this library' },
  { name: 'uuid', aliases: [], kind: 'code', many: false, description: 'the uuid of the book' },
  {
    name: 'isbn',
    aliases: ['isbn13', 'isbn10'],
    kind: 'identifier',
    many: true,
    scheme: 'isbn',
    description: 'an ISBN in any spelling',
  },
  { name: 'asin', aliases: [], kind: 'identifier', many: true, scheme: 'asin', description: 'an Amazon number' },
  {
    name: 'goodreads',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'goodreads',
    description: 'a Goodreads number',
  },
  {
    name: 'librarything',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'librarything',
    description: 'a LibraryThing number',
  },
  {
    name: 'openlibrary',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'openlibrary',
    description: 'an Open Library number',
  },
  {
    name: 'storygraph',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'storygraph',
    description: 'a StoryGraph number',
  },
  {
    name: 'calibre',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'calibre',
    description: 'the number of a book in calibre',
  },
  { name: 'oclc', aliases: [], kind: 'identifier', many: true, scheme: 'oclc', description: 'a WorldCat number' },
  {
    name: 'lccn',
    aliases: [],
    kind: 'identifier',
    many: true,
    scheme: 'lccn',
    description: 'a Library of Congress number',
  },
  { name: 'issn', aliases: [], kind: 'identifier', many: true, scheme: 'issn', description: 'an ISSN' },
  { name: 'doi', aliases: [], kind: 'identifier', many: true, scheme: 'doi', description: 'a DOI' },
  {
    name: 'identifier',
    aliases: ['identifiers'],
    kind: 'identifier',
    many: true,
    description: 'any identifier, or one of a named scheme: `identifier:bnf=123`',
  },
  {
    name: 'is',
    aliases: [],
    kind: 'shorthand',
    many: false,
    description: 'a status, or `wished`, `rated`, `reviewed`',
  },
  {
    name: 'has',
    aliases: [],
    kind: 'shorthand',
    many: false,
    description: 'any field above that is filled: `has:review`',
  },
] as const satisfies readonly FieldShape[];

/** A field as a query may name it. */
export type QueryField = (typeof queryFields)[number];

/** A field that stands in the query by its own name: all but identifiers and shorthands. */
export type FieldName = Exclude<QueryField, { kind: 'identifier' | 'shorthand' }>['name'];
