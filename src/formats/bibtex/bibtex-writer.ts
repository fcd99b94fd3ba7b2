import type { Book } from '../../domain/book.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import { readDate } from '../../domain/read-date.ts';
import { CitationKeys } from '../bibliography/citation-keys.ts';
import { heldNumbers } from '../bibliography/held-numbers.ts';
import {
  joinedTitle,
  noteLine,
  plainDate,
  roleLimit,
  sortNameLimit,
  sortTitleLimit,
  spaceLimit,
  subtitleLimit,
} from '../bibliography/limits.ts';
import { shortEntryLimits } from '../bibliography/short-entry-limits.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { escapeItem, escapeLatex, escapeTitle } from './escape-latex.ts';
import { formatLimit, languageLimit } from './limits.ts';
import { writeEntry, type WrittenField } from './write-entry.ts';
import { writeNames } from './write-names.ts';

const roles = ['author', 'editor', 'translator'];

/** Writes books for BibTeX: the fields that its styles know, and those that most programs read beside them; UTF-8, every sign of TeX escaped. */
export const bibtexWriter: Writer = {
  limits: [
    ...shortEntryLimits,
    formatLimit,
    languageLimit,
    spaceLimit,
    subtitleLimit,
    sortTitleLimit,
    sortNameLimit,
    roleLimit(roles),
  ],
  write: ({ books }) => chunkText(entries(books)),
};

async function* entries(books: LibraryContent['books']): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const book of books) yield `${writeEntry(typeOf(book), keys.keyOf(book), fieldsOf(book))}\n`;
}

/** BibTeX has theses of two kinds only; `type` says that nobody knows which one it is. */
function typeOf({ format }: Book): string {
  if (format === 'thesis') return 'phdthesis';
  return format === 'pamphlet' ? 'booklet' : 'book';
}

function fieldsOf(book: Book): WrittenField[] {
  const { isbn, issn, doi } = heldNumbers(book);
  const [series] = book.series;
  const isThesis = book.format === 'thesis';
  return [
    ...roles.map((role): WrittenField => [role, writeNames(book.authors.filter((author) => author.role === role))]),
    ['title', escapeTitle(joinedTitle(book))],
    ['series', series === undefined ? null : escapeTitle(series.name)],
    ['number', series?.position ? escapeLatex(series.position) : null],
    ['edition', book.edition === null ? null : escapeLatex(book.edition)],
    [isThesis ? 'school' : 'publisher', book.publisher === null ? null : escapeItem(book.publisher)],
    ['type', isThesis ? 'Thesis' : null],
    ...dateFields(book),
    ['pagetotal', book.pages === null ? null : String(book.pages)],
    ['isbn', isbn.join(', ')],
    ['issn', issn.join(', ')],
    ['doi', doi],
    ['language', book.language === null ? null : escapeItem(book.language)],
    ['keywords', book.tags.map(({ name }) => escapeItem(name)).join(', ')],
    ['abstract', book.description === null ? null : escapeLatex(book.description)],
    ['annote', escapeLatex(noteLine(book))],
  ];
}

function dateFields({ published }: Book): WrittenField[] {
  const reading = published === null ? null : readDate(plainDate(published) ?? '');
  if (reading === null || !('point' in reading)) return [];
  const { year, month, day } = reading.point;
  return [
    ['year', String(year)],
    ['month', month === null ? null : String(month)],
    ['day', day === null ? null : String(day)],
  ];
}
