import type { BookDraft, ContributorDraft, Identifier } from '../../domain/book.ts';
import { readLanguage } from '../../domain/language.ts';
import { readCalibreColumn, type CalibreColumn } from './calibre-column.ts';
import { catalogueIdentifier } from '../catalogue-identifier.ts';
import { readCatalogueDate } from '../catalogue-date.ts';
import { DraftBuilder } from '../draft-builder.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import { readTime } from '../read-time.ts';
import type { RecordProblems } from '../record-problems.ts';
import { withSortName } from '../turn-name.ts';

/** A book as calibre knows it, whichever way it was written. Texts are empty where it knows nothing. */
export interface CalibreBook {
  readonly uuid: string;
  readonly title: string;
  readonly sortTitle: string;
  /** With what each is filed under; empty where it is not said for each. */
  readonly authors: readonly { readonly name: string; readonly sortName: string }[];
  readonly comments: string;
  readonly cover: string;
  readonly languages: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly stars: number;
  readonly series: string;
  readonly seriesIndex: string;
  readonly tags: readonly string[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly added: string;
  /** The kinds of files that calibre keeps of it: `EPUB`, `MP3`. */
  readonly files: readonly string[];
  readonly columns: readonly CalibreColumn[];
}

/** Reads a book of calibre into a draft. */
export function readCalibreBook(book: CalibreBook, problems: RecordProblems): BookDraft {
  const builder = new DraftBuilder();
  builder.set(readValues(book));
  builder.append({
    authors: book.authors.flatMap(readAuthor),
    identifiers: readIdentifiers(book, problems),
    series: book.series === '' ? [] : [{ name: book.series, position: readIndex(book.seriesIndex) }],
    tags: book.tags.map((name) => ({ name, position: null })),
  });
  for (const column of book.columns) {
    const { status, pages, ...lists } = readCalibreColumn(column);
    builder.set({ ...(status !== undefined && { status }), ...(pages !== undefined && { pages }) });
    builder.append(lists);
  }
  if (book.title === '') problems.refuse('title', null, 'the book has no title');
  return builder.finish();
}

function readValues(book: CalibreBook): BookDraft {
  const published = readCatalogueDate(book.published);
  const added = readTime(book.added);
  const [language] = book.languages.filter((code) => code !== 'und');
  const format = readFiles(book.files);
  return {
    title: book.title,
    ...(book.sortTitle !== '' && { sortTitle: book.sortTitle }),
    ...(book.comments !== '' && { description: htmlToMarkdown(book.comments) }),
    ...(book.cover !== '' && { cover: book.cover }),
    ...(language !== undefined && { language: readLanguage(language) }),
    ...(book.publisher !== '' && { publisher: book.publisher }),
    ...(published !== null && { published }),
    ...(book.stars >= 0.5 && book.stars <= 5 && { rating: Math.round(book.stars * 4) / 4 }),
    ...(added !== null && { added }),
    ...(format !== null && { format }),
  };
}

/** calibre keeps no comma in a name, and writes `Unknown` where it knows none. */
function readAuthor({ name, sortName }: CalibreBook['authors'][number]): ContributorDraft[] {
  const plain = name.replaceAll('|', ',').trim();
  return plain === '' || plain === 'Unknown' ? [] : [{ ...withSortName(plain, sortName), role: 'author' }];
}

function readIdentifiers({ identifiers, uuid }: CalibreBook, problems: RecordProblems): Identifier[] {
  const known = identifiers.flatMap(({ type, value }) => catalogueIdentifier(type, value, problems) ?? []);
  return uuid === '' ? known : [...known, { scheme: 'uuid', value: uuid.toLowerCase() }];
}

/** `1.0` is the first book. */
function readIndex(text: string): string | null {
  return text.trim().replace(/\.0+$/, '') || null;
}

const recordings = new Set(['MP3', 'M4A', 'M4B', 'OGG', 'FLAC', 'AAX', 'OPUS', 'AUDIOBOOK', 'WMA']);

/** A book without files may be one of paper that is listed only. */
function readFiles(files: readonly string[]): string | null {
  if (files.length === 0) return null;
  return files.every((file) => recordings.has(file.toUpperCase())) ? 'audiobook' : 'ebook';
}
