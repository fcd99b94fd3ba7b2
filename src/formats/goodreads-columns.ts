import { BookshelfError } from '../domain/errors.ts';
import { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import type { ReadOptions } from './format.ts';
import { describeUnknownColumns } from './service-header.ts';

const beforeRating = columns('Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating');
const edition = columns('Publisher,Binding,Number of Pages,Year Published,Original Publication Year');
const shelves = columns('Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf');
const opinion = columns('My Review,Spoiler,Private Notes,Read Count');
const afterRating = [...edition, ...shelves, ...opinion];
const common = [...beforeRating, 'Average Rating', ...afterRating];
const before2022 = columns(
  'Recommended For,Recommended By,Owned Copies,Original Purchase Date,Original Purchase Location,Condition,Condition Description,BCID',
);

/** The column lists of Goodreads' exports: to 2022, since 2022, since 2026, and as completed by Enhance-GoodReads-Export. */
const generations: readonly (readonly string[])[] = [
  [...common, ...before2022],
  [...common, 'Owned Copies'],
  [...beforeRating, ...afterRating, 'Owned Copies'],
  [...common, 'Owned Copies', 'read_dates', 'genres', 'n_ratings'],
];

/** The columns of the exports since 2022, which is the generation that is written. */
export const writtenColumns: readonly string[] = [...common, 'Owned Copies'];

const known = new CsvHeader([...new Set(generations.flat())]);
const expected = columns('Book Id,Author,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf');

/** Reads the header line of an export, or finds the columns of a file that is said to have none. */
export function readGoodreadsHeader(record: CsvRecord, options: ReadOptions): CsvHeader {
  return options.header ? readColumns(record) : guessColumns(record);
}

/** Reads the header line; throws a `failure` where it is none of a Goodreads export. */
function readColumns({ cells }: CsvRecord): CsvHeader {
  const header = new CsvHeader(cells);
  if (header.has('Title')) return header;
  if (cells.length === 1 && cells[0]?.includes('Book Id'))
    throw new BookshelfError(
      'failure',
      'every line of the file stands in quotes as a whole, so it has one column only',
      {
        hint: 'A spreadsheet saved it twice; take the export from Goodreads again.',
      },
    );
  throw new BookshelfError(
    'failure',
    `the first line is not the header of a Goodreads export: it has no column Title (${cells.slice(0, 4).join(', ').slice(0, 80)})`,
    {
      hint: 'If the file has no header line, say --no-header; if it comes from elsewhere, name its format with --format.',
    },
  );
}

/** Finds the columns of a file without a header line, by how many cells its first row has. Throws a `failure` where no export has so many. */
function guessColumns({ cells }: CsvRecord): CsvHeader {
  if (cells[0] === 'Book Id')
    throw new BookshelfError('usage', 'the file has a header line, but --no-header says it has none', {
      hint: 'Leave out --no-header.',
    });
  const names = generations.find(({ length }) => length === cells.length);
  if (names !== undefined) return new CsvHeader(names);
  const counts = generations.map(({ length }) => length).join(', ');
  throw new BookshelfError('failure', `the first row has ${cells.length} cells; Goodreads exports have ${counts}`, {
    hint: 'Put the header line of the export back into the file.',
  });
}

/** Says what is odd about the columns, for the first record to report. */
export function describeColumns(header: CsvHeader): string[] {
  const missing = expected.filter((column) => !header.has(column));
  const unknown = header.names.filter((column) => column !== '' && !known.has(column));
  return [
    ...(missing.length === 0 ? [] : [`the file has no column ${missing.join(', ')}`]),
    ...(unknown.length === 0 ? [] : [describeUnknownColumns(unknown, "Goodreads'")]),
  ];
}

function columns(line: string): string[] {
  return line.split(',');
}
