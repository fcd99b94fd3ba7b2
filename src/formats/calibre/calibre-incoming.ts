import type { BookDraft } from '../../domain/book.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { CalibreBook } from './calibre-book.ts';
import type { RecordProblems } from '../record-problems.ts';

/** Makes the record that an import takes of a book of calibre; its uuid is the same in every way in which calibre writes it. */
export function calibreIncoming(
  book: CalibreBook,
  draft: BookDraft,
  problems: RecordProblems,
): Omit<Incoming, 'number' | 'line'> {
  const row = rowOf(book);
  return {
    draft: problems.refused ? null : draft,
    source: book.uuid === '' ? null : { source: 'calibre', key: book.uuid.toLowerCase(), row },
    problems: problems.all,
    raw: row.map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}

/** What calibre says, under its own names; a column of the user's own begins with #. */
function rowOf(book: CalibreBook): [string, string][] {
  const cells: [string, string][] = [
    ['title', book.title],
    ['title_sort', book.sortTitle],
    ['authors', book.authors.map(({ name }) => name).join(' & ')],
    ['comments', book.comments],
    ['languages', book.languages.join(', ')],
    ['publisher', book.publisher],
    ['pubdate', book.published],
    ['rating', book.stars > 0 ? String(book.stars) : ''],
    ['series', book.series],
    ['series_index', book.seriesIndex],
    ['tags', book.tags.join(', ')],
    ['identifiers', book.identifiers.map(({ type, value }) => `${type}:${value}`).join(', ')],
    ['timestamp', book.added],
    ['formats', book.files.join(', ')],
    ...book.columns.map(({ label, values }): [string, string] => [`#${label}`, values.join(', ')]),
  ];
  return cells.filter(([, value]) => value !== '');
}
