import type { Book } from '../../domain/book.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import { CitationKeys } from '../bibliography/citation-keys.ts';
import { writeEdtf } from '../bibliography/edtf.ts';
import { heldNumbers, numberLimit } from '../bibliography/held-numbers.ts';
import {
  noteLimits,
  noteLine,
  personalLimits,
  seriesLimit,
  sortNameLimit,
  spaceLimit,
} from '../bibliography/limits.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { babelName } from './entry-languages.ts';
import { escapeItem, escapeLatex, escapeTitle } from './escape-latex.ts';
import { formatLimit, languageLimit, roleLimit } from './limits.ts';
import { contributorFields } from './contributor-fields.ts';
import { writeEntry, type WrittenField } from './write-entry.ts';

/** Writes books for BibLaTeX and biber: UTF-8, dates in EDTF, every sign of TeX escaped. */
export const biblatexWriter: Writer = {
  limits: [
    ...personalLimits,
    ...noteLimits(noteLine),
    numberLimit,
    seriesLimit,
    formatLimit,
    languageLimit,
    spaceLimit,
    sortNameLimit,
    roleLimit,
  ],
  write: ({ books }) => chunkText(entries(books)),
};

async function* entries(books: LibraryContent['books']): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const book of books) yield `${writeEntry(typeOf(book), keys.keyOf(book), fieldsOf(book))}\n`;
}

function typeOf({ format }: Book): string {
  if (format === 'thesis') return 'thesis';
  return format === 'pamphlet' ? 'booklet' : 'book';
}

function fieldsOf(book: Book): WrittenField[] {
  const { isbn, issn, doi } = heldNumbers(book);
  const [series] = book.series;
  return [
    ...contributorFields(book.authors),
    ['title', escapeTitle(book.title)],
    ['subtitle', written(book.subtitle, escapeTitle)],
    ['sorttitle', book.sortTitleTyped ? escapeLatex(book.sortTitle) : null],
    ['origtitle', written(book.originalTitle, escapeTitle)],
    ['series', series === undefined ? null : escapeTitle(series.name)],
    ['number', written(series?.position ?? null, escapeLatex)],
    ['edition', written(book.edition, escapeLatex)],
    [book.format === 'thesis' ? 'institution' : 'publisher', written(book.publisher, escapeItem)],
    ['type', book.format === 'thesis' ? 'Thesis' : null],
    ['date', book.published === null ? null : writeEdtf(book.published)],
    ['origdate', book.firstPublished === null ? null : writeEdtf(book.firstPublished)],
    ['pagetotal', book.pages === null ? null : String(book.pages)],
    ['isbn', isbn.join(', ')],
    ['issn', issn.join(', ')],
    ['doi', doi],
    ['language', written(book.language, escapeItem)],
    ['langid', book.language === null ? null : babelName(book.language)],
    ['keywords', book.tags.map(({ name }) => escapeItem(name)).join(', ')],
    ['abstract', written(book.description, escapeLatex)],
    ['annotation', escapeLatex(noteLine(book))],
  ];
}

function written(text: string | null, write: (text: string) => string): string | null {
  return text === null ? null : write(text);
}
