import { readingStates, type Reading, type ReadingDraft } from './book.ts';
import { BookshelfError } from './errors.ts';
import { parsePartialDate, readPartialDate } from './partial-date.ts';
import { quoteValue } from './quote-value.ts';

/** Writes a reading on one line: `read 2024-01-05..2024-02-01`; an end that is not known is left out. */
export function formatReading({ state, started, finished }: Pick<Reading, 'state' | 'started' | 'finished'>): string {
  if (started === null && finished === null) return state;
  return `${state} ${started ?? ''}..${finished ?? ''}`;
}

/** Reads what `formatReading` writes; a single date is when it ended. Throws a usage error. */
export function parseReading(text: string): ReadingDraft {
  const [word = ''] = text.trim().split(/\s/, 1);
  const dates = text.trim().slice(word.length).trim();
  const state = readingStates.find((known) => known === word.toLowerCase());
  if (state === undefined) {
    throw new BookshelfError('usage', `${quoteValue(text)} is no reading`, {
      hint: `Write a state (${readingStates.join(', ')}) and its dates: read 2024-01-05..2024-02-01`,
    });
  }
  const border = dates.length > longest ? undefined : borderOf(dates);
  if (border === undefined) return { state, started: null, finished: date(dates) };
  return { state, started: date(dates.slice(0, border)), finished: date(dates.slice(border + 2)) };
}

/** No two dates and what stands between them are longer. */
const longest = 100;

function borderOf(dates: string): number | undefined {
  const borders = [...dates.matchAll(/\.\./g)].map(({ index }) => index);
  return borders.find((index) => isDate(dates.slice(0, index)) && isDate(dates.slice(index + 2)));
}

/** Dates may hold two points themselves: `2010/..` is an open interval. */
function isDate(text: string): boolean {
  return text.trim() === '' || readPartialDate(text) !== null;
}

function date(text: string) {
  return text.trim() === '' ? null : parsePartialDate(text);
}
