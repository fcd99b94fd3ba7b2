/** What an entry is: a book, or a part of one, with the format that says so. */
export interface EntryKind {
  readonly isPart: boolean;
  /** For `Book.format`; null where the type says nothing of it. */
  readonly format: string | null;
}

const book: EntryKind = { isPart: false, format: null };
const thesis: EntryKind = { isPart: false, format: 'thesis' };
const part: EntryKind = { isPart: true, format: 'chapter' };

const kinds: ReadonlyMap<string, EntryKind> = new Map([
  ...['book', 'mvbook', 'bookinbook', 'collection', 'mvcollection', 'reference', 'mvreference', 'manual'].map(
    (type) => [type, book] as const,
  ),
  ...['proceedings', 'mvproceedings'].map((type) => [type, book] as const),
  ['booklet', { isPart: false, format: 'pamphlet' }],
  ['thesis', thesis],
  ['phdthesis', thesis],
  ['mastersthesis', thesis],
  ...['inbook', 'incollection', 'inreference', 'suppbook', 'suppcollection'].map((type) => [type, part] as const),
]);

/** What an entry of a type is; null for one that is no book: an article, a report, a web page, a type that nobody knows. */
export function entryKind(type: string): EntryKind | null {
  return kinds.get(type) ?? null;
}
