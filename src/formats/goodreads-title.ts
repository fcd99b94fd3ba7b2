import type { Book, SeriesEntry } from '../domain/book.ts';
import { readSeriesPosition } from '../domain/series-position.ts';
import { parseSeries } from '../domain/series-text.ts';
import { splitSubtitle } from './goodreads-subtitle.ts';
import type { ServicePart } from './service-part.ts';

/** The title cell, without its series. */
export const goodreadsTitle: ServicePart = {
  name: 'subtitles',
  lost: 'subtitles that become a part of the title, or titles that end like a series',
  fields: ['title', 'subtitle'],
  read(row) {
    const text = row.text('Title');
    if (!text) return {};
    const { title, subtitle } = splitTitle(text);
    return subtitle === null ? { title } : { title, subtitle };
  },
  write: (book) => ({ Title: writeTitle(book) }),
};

/** The series that stand in the title cell. */
export const goodreadsSeries: ServicePart = {
  name: 'series',
  lost: 'series without a number',
  fields: ['series'],
  read(row) {
    const text = row.text('Title');
    if (!text) return {};
    return { series: text.endsWith(')') ? splitTitle(text).series : [] };
  },
  write: () => ({}),
};

/** Writes a title as Goodreads does: `The Colour of Magic: A Novel (Discworld, #1; Rincewind, #1)`; series that would not be read again stay out. */
function writeTitle({ title, subtitle, series }: Book): string {
  const whole = subtitle === null ? title : `${title}: ${subtitle}`;
  const numbered = series.flatMap(({ name, position }) => (position === null ? [] : [{ name, position }]));
  if (numbered.length === 0) return whole;
  const text = `${whole} (${numbered.map(({ name, position }) => `${name}, #${position}`).join('; ')})`;
  return JSON.stringify(splitTitle(text).series) === JSON.stringify(numbered) ? text : whole;
}

/** What Goodreads puts into one title cell. */
export interface SplitTitle {
  readonly title: string;
  readonly subtitle: string | null;
  readonly series: readonly SeriesEntry[];
}

/**
 * Takes a Goodreads title apart: `Eric (Discworld, #9; Rincewind #4)` is a title and two series.
 * A parenthesis that does not name a series for certain (`(Penguin Modern Classics)`, `(Abridged)`) stays in the title.
 */
export function splitTitle(text: string): SplitTitle {
  const whole = text.trim();
  const start = startOfLastBracket(whole);
  const series = start === null ? [] : readSeriesList(whole.slice(start + 1, -1));
  const title = series.length === 0 ? whole : whole.slice(0, start ?? undefined).trimEnd();
  return { ...splitSubtitle(title, series), series };
}

/** Finds the bracket that the end of the text closes; null where there is none, or no title before it. */
function startOfLastBracket(text: string): number | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let index = text.length - 1; index > 0; index -= 1) {
    if (text[index] === ')') depth += 1;
    if (text[index] === '(') depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

/** Reads the series of a bracket; empty where it is no list of series. One `#` makes the others certain. */
function readSeriesList(inside: string): SeriesEntry[] {
  const parts = splitParts(inside);
  const entries = parts.map((part) => readNumbered(part) ?? readWorded(part));
  const found = entries.filter((entry) => entry !== null);
  if (found.length === parts.length) return found;
  if (found.length === 0 || !inside.includes('#')) return [];
  return entries.map((entry, index) => entry ?? { name: parts[index] ?? '', position: null });
}

/** Parts `Discworld, #14; Witches #4` and `Dark-Hunter #18, Were-Hunter, #5`; the `Part 2` of a volume in two halves is no series. */
function splitParts(inside: string): string[] {
  return inside
    .split(/;|(?<=#[\d.-]{1,12}),(?=[^#]*#)/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^part \d{1,3}$/i.test(part));
}

/** Reads `Discworld, #4`, `Dune Chronicles #2.5`, `Dragonlance #1-3`. */
function readNumbered(part: string): SeriesEntry | null {
  const { name, position } = parseSeries(part);
  if (position === null || !/^[\d¼½¾]/.test(position)) return null;
  return { name, position: readSeriesPosition(position)?.text ?? position };
}

const volumeWords: ReadonlySet<string> = new Set([
  'book',
  'bk.',
  'volume',
  'vol.',
  'vol',
  'band',
  'bd.',
  'tome',
  'libro',
  'livre',
  'deel',
]);

/** Reads the forms of newer records: `Welcome to the Multiverse Book 11`, `The Expanse, Book 2`, `Moonfall, 3`. */
function readWorded(part: string): SeriesEntry | null {
  const [before, position] = splitLastWord(part);
  if (!/^\d{1,3}(?:[.-]\d{1,3})?$/.test(position)) return null;
  if (before.endsWith(',')) return entryOf(before, position);
  const [name, word] = splitLastWord(before);
  return volumeWords.has(word.toLowerCase()) ? entryOf(name, position) : null;
}

function entryOf(before: string, position: string): SeriesEntry | null {
  const name = before.endsWith(',') ? before.slice(0, -1).trimEnd() : before;
  return name === '' ? null : { name, position };
}

function splitLastWord(text: string): [before: string, word: string] {
  const space = text.lastIndexOf(' ');
  return [text.slice(0, Math.max(0, space)).trimEnd(), text.slice(space + 1)];
}
