import type { Book } from '../../domain/book.ts';
import { dateYear, type PartialDate } from '../../domain/partial-date.ts';
import { readYear } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

type Year = PartialDate | null | undefined;

const dates = {
  published: { say: (published: Year) => ({ published }), lost: 'dates of publication other than a year' },
  firstPublished: {
    say: (firstPublished: Year) => ({ firstPublished }),
    lost: 'dates of first publication other than a year',
  },
} as const;

/** A date of publication of which the column has the year; a span of years is none. */
export function yearPart(field: keyof typeof dates, column: string): ServicePart {
  const { say, lost } = dates[field];
  return {
    name: field === 'published' ? 'publication-dates' : 'first-publication-dates',
    lost,
    fields: [field],
    read: (row) => say(readYear(row, column)),
    write: (book: Book) => ({ [column]: yearOf(book[field]) }),
  };
}

function yearOf(date: PartialDate | null): string {
  return date === null || date.includes('/') ? '' : String(dateYear(date) ?? '');
}
