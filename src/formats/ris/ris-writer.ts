import type { Book } from '../../domain/book.ts';
import { readFormat } from '../../domain/book-format.ts';
import { readLanguage } from '../../domain/language.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import { CitationKeys } from '../bibliography/citation-keys.ts';
import { heldNumbers } from '../bibliography/held-numbers.ts';
import {
  joinedTitle,
  nameLimit,
  noteLine,
  roleLimit,
  sortTitleLimit,
  spaceLimit,
  subtitleLimit,
} from '../bibliography/limits.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { shortEntryLimits } from '../bibliography/short-entry-limits.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import type { Limit } from '../limit.ts';
import { changedBook } from '../limits/changed-book.ts';
import { recordType } from './record-types.ts';
import { writeRisDate } from './ris-date.ts';
import { readRisName, writeRisName } from './ris-name.ts';

const roleTags = [
  ['author', 'AU'],
  ['editor', 'ED'],
  ['translator', 'A4'],
] as const;

/** Formats and languages under a name that another name or a code stands for. */
const wordLimit: Limit = {
  name: 'other-words',
  title: 'formats and languages by other names than those that are known',
  keep: (book) => changedBook(book, { format: heldFormat(book), language: readLanguage(book.language ?? '') || null }),
};

/** Writes books as RIS, for reference managers: UTF-8, a record for each book. */
export const risWriter: Writer = {
  limits: [
    ...shortEntryLimits,
    wordLimit,
    spaceLimit,
    subtitleLimit,
    sortTitleLimit,
    nameLimit('names to sort under that are not the names turned round, and commas in names', (author) =>
      readRisName(writeRisName(author)),
    ),
    roleLimit(roleTags.map(([role]) => role)),
  ],
  write: ({ books }) => chunkText(records(books)),
};

async function* records(books: LibraryContent['books']): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const book of books) {
    const lines = tagsOf(book, keys.keyOf(book)).flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
    yield `${lines.join('')}ER  - \r\n\r\n`;
  }
}

function tagsOf(book: Book, key: string): [tag: string, value: string | null][] {
  const { isbn, issn, doi } = heldNumbers(book);
  const [series] = book.series;
  const date = book.published === null ? null : writeRisDate(book.published);
  return [
    ['TY', recordType(book.format)],
    ['ID', key],
    ...roleTags.flatMap(([role, tag]) =>
      book.authors
        .filter((author) => author.role === role)
        .map((author): [string, string] => [tag, writeRisName(author)]),
    ),
    ['TI', joinedTitle(book)],
    ['T3', series === undefined ? null : oneLine(series.name)],
    ['SV', folded(series?.position ?? null)],
    ['ET', folded(book.edition)],
    ['PB', folded(book.publisher)],
    ['PY', date?.year ?? null],
    ['DA', date?.date ?? null],
    ['SP', book.pages === null ? null : String(book.pages)],
    ...[...isbn, ...issn].map((number): [string, string] => ['SN', number]),
    ['DO', doi],
    ['LA', folded(book.language)],
    ['M3', recordType(book.format) === 'BOOK' ? heldFormat(book) : null],
    ...book.tags.map(({ name }): [string, string] => ['KW', oneLine(name)]),
    ['AB', folded(book.description)],
    ['N1', noteLine(book)],
  ];
}

/** The format as it is read again; what looks like a DOI would be taken for one. */
function heldFormat({ format }: Book): string | null {
  if (format === null || recordType(format) !== 'BOOK') return format;
  return /^(?:doi:|10\.\d)/i.test(format.trim()) ? null : readFormat(oneLine(format)) || null;
}

function folded(text: string | null): string | null {
  return text === null ? null : oneLine(text);
}
