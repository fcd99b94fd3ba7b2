/** What a record is: a book, or a part of one, with the format that says so. */
export interface RecordKind {
  readonly isPart: boolean;
  readonly format: string | null;
}

const kinds: ReadonlyMap<string, RecordKind> = new Map([
  ['BOOK', { isPart: false, format: null }],
  ['EDBOOK', { isPart: false, format: null }],
  ['CLSWK', { isPart: false, format: null }],
  ['CONF', { isPart: false, format: null }],
  ['DICT', { isPart: false, format: null }],
  ['ENCYC', { isPart: false, format: null }],
  ['EBOOK', { isPart: false, format: 'ebook' }],
  ['THES', { isPart: false, format: 'thesis' }],
  ['PAMP', { isPart: false, format: 'pamphlet' }],
  ['CHAP', { isPart: true, format: 'chapter' }],
  ['ECHAP', { isPart: true, format: 'chapter' }],
]);

/** What a record of a type is; null for one that is no book. */
export function recordKind(type: string): RecordKind | null {
  return kinds.get(type) ?? null;
}

/** The type of a book of this format. */
export function recordType(format: string | null): string {
  return ['THES', 'PAMP', 'EBOOK', 'CHAP'].find((type) => kinds.get(type)?.format === format) ?? 'BOOK';
}
