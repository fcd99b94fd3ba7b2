import type { Book } from '../../domain/book.ts';
import { BookshelfError } from '../../domain/errors.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import type { Writer } from '../format.ts';
import type { Limit } from '../limit.ts';
import { readBackLimits, type HeldPart } from '../read-back-limits.ts';
import { RecordProblems } from '../record-problems.ts';
import { asRead, writeXml, type WrittenElement } from '../xml/write-xml.ts';
import { readPackage } from './opf-package.ts';
import { writeOpf2 } from './write-opf2.ts';
import { writeOpf3 } from './write-opf3.ts';

const parts: readonly HeldPart[] = [
  { name: 'languages', title: 'languages that are not known', fields: ['language'] },
  { name: 'publishers', title: 'control characters in publishers', fields: ['publisher'] },
  { name: 'dates', title: 'doubtful dates, intervals, and years before 1', fields: ['published'] },
  { name: 'descriptions', title: 'markup in descriptions that is not ours', fields: ['description'] },
  { name: 'identifiers', title: 'identifiers that look like those of another kind', fields: ['identifiers'] },
  {
    name: 'authors',
    title: 'roles without a code, unusual sort names, and the order of authors among others',
    fields: ['authors'],
  },
  { name: 'tags', title: 'places in lists', fields: ['tags'] },
  { name: 'ratings', title: 'ratings that are no number of quarter stars', fields: ['rating'] },
  { name: 'times-of-adding', title: 'months and years of adding without a day', fields: ['added'] },
];

/** Writes the package document of one book as EPUB 3 has it. */
export const opfWriter: Writer = packageWriter(writeOpf3, [
  { name: 'titles', title: 'control characters in titles', fields: ['title', 'subtitle'] },
  { name: 'editions', title: 'control characters in editions', fields: ['edition'] },
  ...parts,
  { name: 'series', title: 'control characters in series', fields: ['series'] },
  { name: 'sort-titles', title: 'control characters in sort titles', fields: ['sortTitle'] },
]);

/** Writes the package document of one book as EPUB 2 and calibre have it. */
export const opf2Writer: Writer = packageWriter(writeOpf2, [
  { name: 'titles', title: 'subtitles apart from titles', fields: ['title', 'subtitle'] },
  ...parts,
  {
    name: 'first-publication',
    title: 'doubtful dates of first publication',
    fields: ['firstPublished'],
  },
  { name: 'series', title: 'series after the first, and places that are no number', fields: ['series'] },
  { name: 'sort-titles', title: 'control characters in sort titles', fields: ['sortTitle'] },
]);

function packageWriter(write: (book: Book) => WrittenElement, held: readonly HeldPart[]): Writer {
  const limits: readonly Limit[] = readBackLimits(
    held,
    (book) => readPackage(asRead(write(book)), new RecordProblems()).draft,
  );
  return { limits, write: ({ books }) => writeOne(books, write) };
}

/** A package document is that of one book: the text comes once it is known that there is no other. */
async function* writeOne(
  books: LibraryContent['books'],
  write: (book: Book) => WrittenElement,
): AsyncGenerator<string> {
  let text: string | null = null;
  for await (const book of books) {
    if (text !== null)
      throw new BookshelfError('usage', 'a package document (OPF) holds one book, and there are more', {
        hint: "Choose one (export --where 'id:12'), or write marcxml, which holds them all",
      });
    text = `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(write(book))}`;
  }
  if (text === null)
    throw new BookshelfError('missing', 'a package document (OPF) holds one book, and there is none to write');
  yield text;
}
