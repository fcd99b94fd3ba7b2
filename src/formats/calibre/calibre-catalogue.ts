import { BookshelfError } from '../../domain/errors.ts';
import type { Incoming } from '../../domain/incoming.ts';
import { readCalibreBook, type CalibreBook } from './calibre-book.ts';
import { pairAuthors } from './calibre-authors.ts';
import { calibreIncoming } from './calibre-incoming.ts';
import { CsvHeader } from '../csv-header.ts';
import type { CsvRecord } from '../csv-record.ts';
import { CsvRow } from '../csv-row.ts';
import type { Reader } from '../format.ts';
import { readCsv } from '../read-csv.ts';
import { RecordProblems } from '../record-problems.ts';

/** Reads the catalogue that calibre writes as CSV (`calibredb catalog books.csv`); its columns may stand in any order, and some may be missing. */
export const calibreCatalogue: Reader = { read: readCatalogue };

async function* readCatalogue(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  let header: CsvHeader | null = null;
  let headerLine = '';
  let number = 0;
  for await (const record of readCsv(text, { delimiter: ',' })) {
    if (header === null) {
      header = new CsvHeader(record.cells);
      headerLine = record.raw;
      continue;
    }
    number += 1;
    yield { ...readRow(record, header), number, line: record.line, raw: record.raw, header: headerLine };
  }
  if (header === null)
    throw new BookshelfError('failure', 'the file is empty; a catalogue has at least its header line');
}

function readRow({ cells }: CsvRecord, header: CsvHeader): Omit<Incoming, 'number' | 'line'> {
  const problems = new RecordProblems();
  if (cells.length !== header.names.length)
    problems.warn(null, null, `the row has ${cells.length} cells, but the header has ${header.names.length}`);
  const book = bookOf(new CsvRow(header, cells), header);
  const draft = readCalibreBook(book, problems);
  return calibreIncoming(book, draft, problems);
}

function bookOf(row: CsvRow, header: CsvHeader): CalibreBook {
  const text = (column: string): string => row.text(column) ?? '';
  const list = (column: string, mark: string): string[] =>
    text(column)
      .split(mark)
      .map((part) => part.trim())
      .filter(Boolean);
  return {
    uuid: text('uuid'),
    title: text('title'),
    sortTitle: text('title_sort'),
    authors: pairAuthors(text('authors'), text('author_sort')),
    comments: text('comments'),
    cover: text('cover'),
    languages: list('languages', ','),
    publisher: text('publisher'),
    published: text('pubdate'),
    stars: Number(text('rating')),
    series: text('series'),
    seriesIndex: text('series_index'),
    tags: list('tags', ','),
    identifiers: readIdentifiers(text('identifiers'), text('isbn')),
    added: text('timestamp'),
    files: list('formats', ','),
    columns: readColumns(row, header),
  };
}

/** `goodreads:12067,isbn:9780575048003`; a value may hold colons, but no commas. */
function readIdentifiers(cell: string, isbn: string): CalibreBook['identifiers'] {
  const listed = cell.split(',').flatMap((part) => {
    const colon = part.indexOf(':');
    return colon === -1 ? [] : [{ type: part.slice(0, colon).trim(), value: part.slice(colon + 1).trim() }];
  });
  return isbn === '' || listed.some(({ type }) => type === 'isbn')
    ? listed
    : [...listed, { type: 'isbn', value: isbn }];
}

/** A column of the user's own begins with `#`. The catalogue says neither its type nor how it parts its values, so only a series is more than a row's cell. */
function readColumns(row: CsvRow, header: CsvHeader): CalibreBook['columns'] {
  const names = header.names.filter((name) => name.startsWith('#') && !isPlace(name, header));
  return names.map((name) => {
    const value = row.text(name) ?? '';
    const place = row.text(`${name}_index`) ?? null;
    const type = header.has(`${name}_index`) ? 'series' : '';
    return { label: name.slice(1), name: name.slice(1), type, values: value === '' ? [] : [value], position: place };
  });
}

function isPlace(name: string, header: CsvHeader): boolean {
  return name.endsWith('_index') && header.has(name.replace(/_index$/, ''));
}
