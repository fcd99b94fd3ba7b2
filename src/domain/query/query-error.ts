import { BookshelfError } from '../errors.ts';

/** A piece of the query's text: the first character and the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const before = 40;
const after = 30;

/** Makes the error for a place in a query: the sentence, the text around the place, and carets under it. */
export function queryError(text: string, span: Span, message: string, hint: string): BookshelfError {
  const column = Array.from(text.slice(0, span.start)).length + 1;
  return new BookshelfError('usage', `${message} at column ${column}\n${pointer(text, span)}`, { hint });
}

/** Two lines: the text cut to what stands around the place, and carets under the place. */
function pointer(text: string, span: Span): string {
  const start = Math.max(0, span.start - before);
  const end = Math.min(text.length, Math.max(span.end, span.start) + after, span.start + before + after);
  const lead = `  ${start > 0 ? '…' : ''}${plain(text.slice(start, span.start))}`;
  const place = plain(text.slice(span.start, Math.min(span.end, end)));
  const rest = `${plain(text.slice(span.start + place.length, end))}${end < text.length ? '…' : ''}`;
  return `${lead}${place}${rest}\n${' '.repeat(width(lead))}${'^'.repeat(Math.max(1, width(place)))}`;
}

/** White space becomes a space and what a terminal would obey a question mark, so that the carets stay in line. */
const plain = (text: string): string =>
  text.replaceAll(/\s/gu, ' ').replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '?');

function width(text: string): number {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{FF01}-\u{FF60}]/u;
  const narrow = /[\p{M}\p{Cf}]/u;
  return Array.from(text)
    .map((letter) => (wide.test(letter) ? 2 : narrow.test(letter) ? 0 : 1))
    .reduce<number>((sum, each) => sum + each, 0);
}
