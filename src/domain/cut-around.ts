import { markPhrases, type Mark } from './mark-phrases.ts';
import { wordPlaces, type PlacedWord } from './word-places.ts';

/** A piece of a snippet: a word that was looked for, or what stands around it. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** How many cells of a terminal a snippet takes at most, and how many of them stand before the first match. */
const widest = 72;
const lead = 16;

/** Cuts a text down to the place where most of the phrases stand together, a few words around it; null where none stands. */
export function cutAround(text: string, phrases: readonly (readonly string[])[]): SnippetPart[] | null {
  const words = wordPlaces(text);
  const marks = markPhrases(words, phrases);
  const first = densest(marks);
  if (first === null) return null;
  const start = startBefore(text, words, first.start);
  const end = endAfter(text, words, start, first);
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const parts = partsOf(text, { start, end }, inside.length === 0 ? [{ ...first, end }] : inside);
  return [...ellipsis(start > 0), ...parts, ...ellipsis(end < text.length)];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The mark with which the most different phrases begin within the room that a snippet has. */
function densest(marks: readonly Mark[]): Mark | null {
  let best: { mark: Mark; count: number } | null = null;
  const inside = new Map<number, number>();
  let after = 0;
  for (const [index, mark] of marks.entries()) {
    for (let next = marks[after]; next !== undefined; next = marks[after]) {
      if (after > index && next.end - mark.start > widest - lead) break;
      inside.set(next.phrase, (inside.get(next.phrase) ?? 0) + 1);
      after += 1;
    }
    if (inside.size > (best?.count ?? 0)) best = { mark, count: inside.size };
    const left = (inside.get(mark.phrase) ?? 1) - 1;
    if (left > 0) inside.set(mark.phrase, left);
    else inside.delete(mark.phrase);
  }
  return best?.mark ?? null;
}

/** Goes back by whole words, as far as the lead allows. */
function startBefore(text: string, words: readonly PlacedWord[], position: number): number {
  let start = position;
  for (let index = lowest(words, position) - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined || cells(text, word.start, position) > lead) return start;
    start = word.start;
  }
  return cells(text, 0, position) > lead ? start : 0;
}

/** Goes on by whole words, as far as there is room; a match alone that is too long is cut within it. */
function endAfter(text: string, words: readonly PlacedWord[], start: number, first: Span): number {
  let end: number | null = null;
  for (let index = lowest(words, first.start); index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || cells(text, start, word.end) > widest) break;
    if (word.end >= first.end) end = word.end;
  }
  if (end === null) return cutWithin(text, first);
  return cells(text, start, text.length) <= widest ? text.length : end;
}

function cutWithin(text: string, { start, end }: Span): number {
  let cut = start;
  for (const letter of text.slice(start, Math.min(end, start + widest))) {
    if (cells(text, start, cut + letter.length) > widest - lead) break;
    cut += letter.length;
  }
  return cut;
}

/** The index of the first word that does not start before a position. */
function lowest(words: readonly PlacedWord[], position: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{FF01}-\u{FF60}\u{1f000}-\u{1faff}]/u;

/** How many cells a piece of a text takes, about; infinitely many where it is far too long to count. */
function cells(text: string, start: number, end: number): number {
  if (end - start > 4 * widest) return Infinity;
  let count = 0;
  for (const letter of text.slice(start, end)) count += wide.test(letter) ? 2 : 1;
  return count;
}

function partsOf(text: string, { start, end }: Span, marks: readonly Span[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let last = start;
  for (const mark of joined(marks)) {
    if (mark.start > last) parts.push({ text: text.slice(last, mark.start), marked: false });
    parts.push({ text: text.slice(mark.start, mark.end), marked: true });
    last = mark.end;
  }
  return last < end ? [...parts, { text: text.slice(last, end), marked: false }] : parts;
}

/** Makes one span of those that overlap. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

function ellipsis(isCut: boolean): SnippetPart[] {
  return isCut ? [{ text: '…', marked: false }] : [];
}
