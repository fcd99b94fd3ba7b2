import { readPartialDate } from '../../domain/partial-date.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import type { CsvRow } from '../csv-row.ts';
import { readDayText } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

/** The date of publication, as exactly as it is known. */
export function publishedPart(column: string): ServicePart {
  return {
    name: 'publication-dates',
    lost: 'dates of publication that are doubtful, before our era or a span',
    fields: ['published'],
    read: (row) => ({ published: readDate(row, column) }),
    write: ({ published }) => ({ [column]: plainDate(published ?? '') }),
  };
}

/** A date without its doubts; nothing for a span of years. */
function plainDate(published: string): string {
  return /^~?(\d{1,4}(?:-\d\d){0,2})\??$/.exec(published)?.[1] ?? '';
}

function readDate(row: CsvRow, column: string) {
  const text = row.text(column);
  if (text === undefined || text === null) return text;
  const date = readDayText(text) ?? readPartialDate(text);
  if (date !== null) return date;
  row.warn(column, `${quoteValue(text)} is not a date`);
  return undefined;
}
