import { isUuid } from './uuid.ts';
import { readIsbn, type Isbn } from './isbn.ts';

/** How a command names a book. */
export type BookReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'isbn'; readonly isbn: Isbn }
  | { readonly kind: 'uuid'; readonly uuid: string }
  | { readonly kind: 'title'; readonly title: string };

/** Reads `12`, `#12`, an ISBN in any spelling, a uuid, or else words that must be one title. */
export function parseBookReference(text: string): BookReference {
  const isbn = readIsbn(text);
  if (isbn !== null) return { kind: 'isbn', isbn };
  const number = /^#?([1-9]\d{0,14})$/.exec(text.trim())?.[1];
  if (number !== undefined) return { kind: 'id', id: Number(number) };
  if (isUuid(text)) return { kind: 'uuid', uuid: text.toLowerCase() };
  return { kind: 'title', title: text };
}
