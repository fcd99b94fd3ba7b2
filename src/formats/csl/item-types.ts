/** What an item is: a book, or a part of one, with the format that says so. */
export interface ItemKind {
  readonly isPart: boolean;
  readonly format: string | null;
}

const kinds: ReadonlyMap<string, ItemKind> = new Map([
  ['book', { isPart: false, format: null }],
  ['classic', { isPart: false, format: null }],
  ['collection', { isPart: false, format: null }],
  ['thesis', { isPart: false, format: 'thesis' }],
  ['pamphlet', { isPart: false, format: 'pamphlet' }],
  ['chapter', { isPart: true, format: 'chapter' }],
]);

/** What an item of a type is; null for one that is no book. */
export function itemKind(type: string): ItemKind | null {
  return kinds.get(type) ?? null;
}

/** The type of a book of this format. */
export function itemType(format: string | null): string {
  return ['thesis', 'pamphlet', 'chapter'].find((type) => type === format) ?? 'book';
}
