import { readLanguage } from '../../domain/language.ts';
import { readPartialDate } from '../../domain/partial-date.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { readSeriesPosition } from '../../domain/series-position.ts';
import type { CsvRow } from '../csv-row.ts';
import { goodreadsBinding } from '../goodreads-bindings.ts';
import { addedPart } from '../parts/added-part.ts';
import { formatPart } from '../parts/format-part.ts';
import { pagesPart } from '../parts/pages-part.ts';
import { reviewPart } from '../parts/review-part.ts';
import { singleReadingPart } from '../parts/single-reading-part.ts';
import { starsPart } from '../parts/stars-part.ts';
import { textPart } from '../parts/text-part.ts';
import type { ServicePart } from '../service-part.ts';
import { splitList } from '../split-cell.ts';
import { authors } from './authors.ts';
import { identifiers } from './identifiers.ts';
import { notes } from './notes.ts';
import { publication, publicationPages } from './publication.ts';
import { heldStatus, status, statusOf, tags, wished } from './shelves.ts';
import { sortTitle } from './sort-title.ts';

const number = pagesPart('Page Count');

const pages: ServicePart = {
  ...number,
  read(row, options) {
    const said = number.read(row, options);
    return said.pages ? said : { pages: publicationPages(row) ?? said.pages };
  },
};

/** A summary that says no more than title and author is made by LibraryThing itself. */
const summary: ServicePart = {
  ...textPart('description', 'Summary'),
  read(row) {
    const text = row.text('Summary');
    return { description: text?.startsWith(`${row.text('Title') ?? ''} by `) ? null : text };
  },
};

/** The first of the languages is that of the book; the others stay in the source row. */
const language: ServicePart = {
  name: 'languages',
  lost: 'languages with commas',
  fields: ['language'],
  read(row) {
    const text = row.text('Languages');
    if (typeof text !== 'string') return { language: text };
    const [first] = splitList(text).filter((name) => !['all', 'xxx'].includes(name.toLowerCase()));
    return { language: first === undefined ? null : readLanguage(first) };
  },
  write: (book) => ({ Languages: book.language ?? '' }),
};

const published: ServicePart = {
  name: 'publication-dates',
  lost: 'dates of publication in other words',
  fields: ['published'],
  read: (row) => ({ published: readDate(row) }),
  write: (book) => ({ Date: (book.published ?? '').replace(/^(\d{4})\/(\d{4})$/, '$1-$2') }),
};

/** Some exports have the series in columns of their own, which LibraryThing does not read. */
const series: ServicePart = {
  name: 'series',
  lost: 'series',
  fields: ['series'],
  read(row) {
    const name = row.text('Series');
    if (typeof name !== 'string') return { series: name === null ? [] : undefined };
    const position = row.text('Volume') ?? '';
    return { series: [{ name, position: readSeriesPosition(position)?.text ?? null }] };
  },
  write: () => ({}),
};

/** What LibraryThing says of a book, in the columns of its table; its JSON is brought into the same columns. */
export const parts: readonly ServicePart[] = [
  textPart('title', 'Title'),
  sortTitle,
  authors,
  series,
  identifiers,
  publication,
  published,
  language,
  formatPart('Media', goodreadsBinding),
  pages,
  summary,
  status,
  wished,
  tags,
  singleReadingPart({ started: ['Date Started'], finished: ['Date Read'] }, statusOf, heldStatus),
  starsPart('Rating', 0.5),
  reviewPart('Review'),
  notes,
  addedPart('Entry Date', '-'),
];

/** A year, perhaps with the sign of a copyright before it or a doubt behind; `?` and `n.d.` say that there is none. */
function readDate(row: CsvRow) {
  const text = row.text('Date');
  if (typeof text !== 'string') return text;
  const bare = text
    .replaceAll(/[[\]]/g, '')
    .replace(/^[©cp](?=\d)/, '')
    .trim();
  if (/^(?:\?|n\.?\s?d\.?|undated|0*)$/i.test(bare)) return null;
  const date = readPartialDate(bare);
  if (date === null) row.warn('Date', `${quoteValue(text)} is not a date`);
  return date ?? undefined;
}
