import type { BookDraft, NoteDraft, Status } from '../domain/book.ts';
import { readFormat } from '../domain/book-format.ts';
import type { CsvRow } from './csv-row.ts';
import { dropUnsaid, type UnfinishedDraft } from './drop-unsaid.ts';
import { readAuthors } from './goodreads-authors.ts';
import { readIdentifiers } from './goodreads-identifiers.ts';
import { readDay, readStars, readWhole, readYear } from './goodreads-numbers.ts';
import { readReadings } from './goodreads-readings.ts';
import { readShelves } from './goodreads-shelves.ts';
import { splitTitle } from './goodreads-title.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

/**
 * Reads one row into a draft, by the convention of drafts: no key for a column that is missing or a cell that cannot be used, null for an empty cell.
 * Null where the row has no title, which refuses it. Spoiler, owned copies, recommendations and the like stay in the source row only.
 */
export function readGoodreadsRow(row: CsvRow, mapped: ReadonlyMap<string, Status>): BookDraft | null {
  const text = row.text('Title');
  if (!text) {
    row.refuse('Title', 'the row has no title');
    return null;
  }
  const { title, subtitle, series } = splitTitle(text);
  const { status, tags } = readShelves(row, mapped);
  const { readings, readCount } = readReadings(row, status ?? null);
  const format = readBinding(row);
  const draft: UnfinishedDraft = {
    title,
    subtitle: subtitle ?? undefined,
    series,
    authors: readAuthors(row),
    identifiers: readIdentifiers(row),
    publisher: row.text('Publisher'),
    published: readYear(row, 'Year Published'),
    firstPublished: readYear(row, 'Original Publication Year'),
    format,
    pages: readPages(row, format === 'audiobook'),
    status,
    tags,
    readings,
    readCount,
    rating: readStars(row),
    review: readReview(row),
    notes: readNotes(row),
    added: readAdded(row),
  };
  dropUnsaid(draft);
  return draft;
}

function readBinding(row: CsvRow): string | null | undefined {
  const binding = row.text('Binding');
  return binding ? readFormat(binding) || null : binding;
}

/** For a recording the number is hours or discs, and nothing says which. */
function readPages(row: CsvRow, isRecording: boolean): number | null | undefined {
  const pages = readWhole(row, 'Number of Pages');
  if (pages === 0) return null;
  if (pages === undefined || pages === null || (pages > 0 && !isRecording)) return pages;
  const fault = isRecording
    ? 'hours or discs, because a recording has no pages; it is left out'
    : 'not a number of pages';
  row.warn('Number of Pages', `${pages} is ${fault}`);
  return undefined;
}

function readReview(row: CsvRow): string | null | undefined {
  const review = row.text('My Review');
  return review ? htmlToMarkdown(review) || null : review;
}

function readNotes(row: CsvRow): NoteDraft[] | undefined {
  const note = row.text('Private Notes');
  if (note === undefined) return undefined;
  return note === null ? [] : [{ kind: 'private', text: note }];
}

/** When the book came into the list; a month or a year alone is no such day. */
function readAdded(row: CsvRow): string | null | undefined {
  const added = readDay(row, 'Date Added');
  return added && added.length < '2020-01-01'.length ? undefined : added;
}
