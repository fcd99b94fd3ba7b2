import { readPartialDate } from '../domain/partial-date.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { RecordUnderWay } from './read-field-text.ts';

/** Reads the day on which a book was finished, of a table that has no more to say of readings. */
export function readFinished(column: string, cell: string, { builder, problems }: RecordUnderWay): void {
  const text = cell.trim();
  if (text === '') return;
  const finished = readPartialDate(text);
  if (finished === null)
    problems.refuse(column, cell, `${quoteValue(text)} is no date: write 2021-05-17, 2021-05 or 2021`);
  else builder.append({ readings: [{ state: 'read', finished }] });
}
