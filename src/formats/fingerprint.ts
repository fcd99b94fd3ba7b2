import { createHash } from 'node:crypto';
import type { KeptBook, LibraryContent } from '../domain/library-content.ts';
import { authorToJson, bookToJson, queryToJson } from './book-json.ts';

/** One kind of thing in a library: how many there are, and the hash of all of them. */
export interface FingerprintPart {
  readonly name: string;
  readonly count: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

export interface Fingerprint {
  /** SHA-256 of everything, in hexadecimal. */
  readonly hash: string;
  readonly parts: readonly FingerprintPart[];
}

const partNames = [
  'books',
  'authors',
  'identifiers',
  'series',
  'tags',
  'readings',
  'notes',
  'sources',
  'queries',
] as const;
type PartName = (typeof partNames)[number];

/**
 * Hashes what a library says, whatever the order and the time in which it was written: row ids, uuids and the times of adding and changing
 * do not count, unless `exact` asks for uuids and times as well. A field without a value does not count either, so that a field that a
 * later version adds leaves the hash of an old library as it was.
 */
export async function fingerprint(content: LibraryContent, options: { exact: boolean }): Promise<Fingerprint> {
  const bags = new Map(partNames.map((name) => [name, new Bag()]));
  const add = (name: PartName, value: unknown): void => bags.get(name)?.add(JSON.stringify(value));
  const whole = new Bag();
  for await (const book of content.books) {
    const { fields, lists } = divided(book, options.exact);
    whole.add(JSON.stringify([fields, lists]));
    add('books', fields);
    for (const [name, entries] of lists) for (const entry of entries) add(name, [fields['title'], entry]);
  }
  for await (const author of content.authors) {
    whole.add(JSON.stringify(authorToJson(author)));
    add('authors', authorToJson(author));
  }
  for await (const query of content.queries) {
    whole.add(JSON.stringify(queryToJson(query)));
    add('queries', queryToJson(query));
  }
  return {
    hash: whole.hash(),
    parts: [...bags].map(([name, bag]) => ({ name, count: bag.size, hash: bag.hash() })),
  };
}

/** Things without an order: the hash of their hashes, sorted. */
class Bag {
  readonly #hashes: string[] = [];

  add(text: string): void {
    this.#hashes.push(createHash('sha256').update(text).digest('base64'));
  }

  get size(): number {
    return this.#hashes.length;
  }

  hash(): string {
    return createHash('sha256').update(this.#hashes.sort().join(' ')).digest('hex');
  }
}

type Fields = Record<string, unknown>;

/** A book's own fields, and the lists beside them, each entry as it is hashed. */
function divided(book: KeptBook, exact: boolean): { fields: Fields; lists: [PartName, unknown[]][] } {
  const {
    authors,
    identifiers,
    series,
    tags,
    tagPositions,
    readings,
    notes,
    sources,
    isbn: _,
    ...own
  } = bookToJson(book);
  const bare = (value: object): Fields => (exact ? said(value) : withoutMarks(value));
  const positions = new Map(tagPositions.map(({ tag, position }) => [tag, position]));
  const lists: [PartName, object[]][] = [
    ['authors', authors],
    ['identifiers', identifiers],
    ['series', series],
    ['tags', tags.map((name) => ({ name, position: positions.get(name) ?? null }))],
    ['readings', readings],
    ['notes', notes],
    ['sources', (sources ?? []).map(({ source, key, row }) => ({ source, key, row }))],
  ];
  return { fields: bare(own), lists: lists.map(([name, entries]) => [name, entries.map(bare)]) };
}

const marks = ['uuid', 'added', 'changed'];

function withoutMarks(value: object): Fields {
  return Object.fromEntries(Object.entries(said(value)).filter(([name]) => !marks.includes(name)));
}

function said(value: object): Fields {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== false));
}
