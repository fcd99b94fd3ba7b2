import { readingStates, type Reading, type ReadingDraft } from './book.ts';
import { BookshelfError } from './errors.ts';
import { parsePartialDate } from './partial-date.ts';
import { quoteValue } from './quote-value.ts';

/** Writes a reading on one line: `read 2024-01-05..2024-02-01`; an end that is not known is left out. */
export function formatReading({ state, started, finished }: Pick<Reading, 'state' | 'started' | 'finished'>): string {
  if (started === null && finished === null) return state;
  return `${state} ${started ?? ''}..${finished ?? ''}`;
}

/** Reads what `formatReading` writes; a single date is when it ended. Throws a usage error. */
export function parseReading(text: string): ReadingDraft {
  const [word = '', dates = ''] = text.trim().split(/\s+/, 2);
  const state = readingStates.find((known) => known === word.toLowerCase());
  if (state === undefined) {
    throw new BookshelfError('usage', `${quoteValue(text)} is no reading`, {
      hint: `Write a state (${readingStates.join(', ')}) and its dates: read 2024-01-05..2024-02-01`,
    });
  }
  const [started = '', finished] = dates.split('..', 2);
  if (finished === undefined) return { state, started: null, finished: date(started) };
  return { state, started: date(started), finished: date(finished) };
}

function date(text: string) {
  return text === '' ? null : parsePartialDate(text);
}
