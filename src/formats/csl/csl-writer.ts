import type { Book } from '../../domain/book.ts';
import { readFormat } from '../../domain/book-format.ts';
import { readLanguage } from '../../domain/language.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { CitationKeys } from '../bibliography/citation-keys.ts';
import { heldNumbers, numberLimit } from '../bibliography/held-numbers.ts';
import {
  joinedTitle,
  noteLimits,
  noteText,
  personalLimits,
  nameLimit,
  roleLimit,
  seriesLimit,
  sortTitleLimit,
  subtitleLimit,
} from '../bibliography/limits.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import type { Limit } from '../limit.ts';
import { changedBook } from '../limits/changed-book.ts';
import { readCslDate, writeCslDate } from './csl-date.ts';
import { readCslName, writeCslName } from './csl-name.ts';
import { roleVariables } from './csl-roles.ts';
import { itemType } from './item-types.ts';
import { withoutMarkup } from './without-markup.ts';

const cslLimits: readonly Limit[] = [
  {
    name: 'commas-in-tags',
    title: 'tags with commas in them, which become several',
    keep: (book) => changedBook(book, { tags: [...new Set(tagNames(book))].map((name) => ({ name, position: null })) }),
  },
  {
    name: 'date-doubts',
    title: 'dates that are doubtful rather than approximate, and doubts in intervals',
    keep: (book) =>
      changedBook(book, { published: heldDate(book.published), firstPublished: heldDate(book.firstPublished) }),
  },
  {
    name: 'other-words',
    title: 'formats and languages by other names than those that are known',
    keep: (book) =>
      changedBook(book, { format: heldFormat(book), language: readLanguage(book.language ?? '') || null }),
  },
  {
    name: 'markup',
    title: 'tags of HTML in titles, which would change how they look',
    keep: (book) =>
      changedBook(book, {
        title: withoutMarkup(book.title).trim() || untitled,
        originalTitle: withoutMarkup(book.originalTitle ?? '').trim() || null,
        series: book.series.flatMap(({ name, position }) => {
          const plain = withoutMarkup(name).trim();
          return plain === '' ? [] : [{ name: plain, position }];
        }),
      }),
  },
];

const untitled = 'Untitled';

/** Writes books as CSL-JSON, for citation processors: an array with an item on each line. */
export const cslWriter: Writer = {
  limits: [
    ...personalLimits,
    ...noteLimits(noteText),
    numberLimit,
    seriesLimit,
    subtitleLimit,
    ...cslLimits,
    sortTitleLimit,
    nameLimit(
      'names to sort under that are not the names turned round',
      (author) => readCslName(writeCslName(author)) ?? author,
    ),
    roleLimit(roleVariables.map(([, role]) => role)),
  ],
  write: ({ books }) => chunkText(lines(books)),
};

async function* lines(books: LibraryContent['books']): AsyncGenerator<string> {
  const keys = new CitationKeys();
  let before = '[\n';
  for await (const book of books) {
    yield before + JSON.stringify(itemOf(book, keys.keyOf(book)));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** The variables of a book; one without a value is left out by JSON. */
function itemOf(book: Book, id: string): Readonly<Record<string, unknown>> {
  const { isbn, issn, doi } = heldNumbers(book);
  const [series] = book.series;
  const names = roleVariables.map(([variable, role]) => [variable, namesOf(book, role)] as const);
  return {
    id,
    type: itemType(book.format),
    title: withoutMarkup(book.subtitle === null ? book.title : joinedTitle(book)).trim() || untitled,
    'original-title': withoutMarkup(book.originalTitle ?? '').trim() || undefined,
    ...Object.fromEntries(names),
    issued: book.published === null ? undefined : writeCslDate(book.published),
    'original-date': book.firstPublished === null ? undefined : writeCslDate(book.firstPublished),
    publisher: book.publisher ?? undefined,
    edition: book.edition ?? undefined,
    'collection-title': withoutMarkup(series?.name ?? '').trim() || undefined,
    'collection-number': series?.position ?? undefined,
    'number-of-pages': book.pages ?? undefined,
    ISBN: isbn.join(' ') || undefined,
    ISSN: issn.join(' ') || undefined,
    DOI: doi ?? undefined,
    language: book.language ?? undefined,
    medium: itemType(book.format) === 'book' ? (heldFormat(book) ?? undefined) : undefined,
    keyword: tagNames(book).join(', ') || undefined,
    abstract: book.description ?? undefined,
    note: noteText(book) || undefined,
  };
}

function namesOf({ authors }: Book, role: string): unknown {
  const names = authors.filter((author) => author.role === role).map((author) => writeCslName(author));
  return names.length === 0 ? undefined : names;
}

function tagNames({ tags }: Book): string[] {
  return tags.flatMap(({ name }) => name.split(',').flatMap((part) => part.trim() || []));
}

function heldDate(date: PartialDate | null): PartialDate | null {
  return date === null ? null : readCslDate(writeCslDate(date));
}

function heldFormat({ format }: Book): string | null {
  if (format === null || itemType(format) !== 'book') return format;
  return readFormat(format) || null;
}
