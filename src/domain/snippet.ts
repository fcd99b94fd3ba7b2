import { cutAround, type SnippetPart } from './cut-around.ts';
import { markPhrases } from './mark-phrases.ts';
import { bookValues } from './query/book-values.ts';
import type { FieldName } from './query/fields.ts';
import type { Book } from './book.ts';
import { wordPlaces } from './word-places.ts';

/** What every list shows of a book, so that a match in it needs no snippet. */
const shown = ['title', 'author'] as const satisfies readonly FieldName[];
/** Where the match is shown from, the shorter texts first. */
const places = [
  'subtitle',
  'originalTitle',
  'series',
  'tag',
  'publisher',
  'description',
  'review',
  'note',
] as const satisfies readonly FieldName[];

/**
 * Cuts out of a book's texts the place that says best why it was found: where most of the phrases stand that title and authors lack.
 * Null where these hold all of them, or no text holds any.
 */
export function snippet(book: Book, phrases: readonly (readonly string[])[]): SnippetPart[] | null {
  const visible = textsOf(book, shown).map(wordPlaces);
  const wanted = phrases.filter((phrase) => !visible.some((words) => markPhrases(words, [phrase]).length > 0));
  if (wanted.length === 0) return null;
  let best: { text: string; found: number } | null = null;
  for (const text of textsOf(book, places)) {
    const found = new Set(markPhrases(wordPlaces(text), wanted).map(({ phrase }) => phrase)).size;
    if (found > (best?.found ?? 0)) best = { text, found };
  }
  return best === null ? null : cutAround(best.text, wanted);
}

/** Writes a snippet as text, the marked words in square brackets. */
export function snippetText(parts: readonly SnippetPart[]): string {
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function textsOf(book: Book, fields: readonly FieldName[]): string[] {
  return fields.flatMap((field) => bookValues[field].texts(book)).map((text) => text.replace(/\s+/gu, ' ').trim());
}
