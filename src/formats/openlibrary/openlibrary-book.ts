import type { BookDraft, ContributorDraft, Identifier } from '../../domain/book.ts';
import { readFormat } from '../../domain/book-format.ts';
import { readLanguage } from '../../domain/language.ts';
import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { readCatalogueDate } from '../catalogue-date.ts';
import { isbnInText } from '../isbn-in-text.ts';
import type { OpenLibraryRecord } from './openlibrary-record.ts';
import type { RecordProblems } from '../record-problems.ts';

/** Reads an edition of Open Library into a draft. Its authors stand there by number only, but for contributors with names. */
export function readEdition(record: OpenLibraryRecord, problems: RecordProblems): BookDraft {
  const [publisher] = record.texts('publishers');
  const published = readDate(record.text('publish_date'));
  const [language] = record.texts('languages').map((key) => key.slice(key.lastIndexOf('/') + 1));
  const pages = record.count('number_of_pages');
  const format = readFormat(record.text('physical_format'));
  const [originalTitle] = record.texts('translation_of');
  const edition = record.text('edition_name');
  const authors = readContributors(record);
  return {
    ...readShared(record),
    ...(publisher !== undefined && { publisher }),
    ...(published !== null && { published }),
    ...(language !== undefined && language !== 'und' && language !== 'mul' && { language: readLanguage(language) }),
    ...(pages !== null && { pages }),
    ...(format !== '' && { format }),
    ...(originalTitle !== undefined && { originalTitle }),
    ...(edition !== '' && { edition }),
    ...(authors.length > 0 && { authors }),
    identifiers: readIdentifiers(record, problems),
    series: record.texts('series').map((name) => ({ name, position: null })),
  };
}

/** Reads a work of Open Library, which is a book without an edition. */
export function readWork(record: OpenLibraryRecord): BookDraft {
  const firstPublished = readDate(record.text('first_publish_date'));
  return {
    ...readShared(record),
    ...(firstPublished !== null && { firstPublished }),
    identifiers: ownNumber(record),
  };
}

function readShared(record: OpenLibraryRecord): BookDraft {
  const title = [record.text('title_prefix'), record.text('title')].filter((part) => part !== '').join(' ');
  const subtitle = record.text('subtitle');
  const description = record.text('description');
  const cover = record.texts('covers').find((number) => /^[1-9]\d{0,11}$/.test(number));
  return {
    ...(title !== '' && { title }),
    ...(subtitle !== '' && { subtitle }),
    ...(description !== '' && { description }),
    ...(cover !== undefined && { cover: `https://covers.openlibrary.org/b/id/${cover}-L.jpg` }),
    tags: readSubjects(record),
  };
}

/** A slash would nest. */
function readSubjects(record: OpenLibraryRecord): { name: string; position: null }[] {
  const names = record.texts('subjects').map((name) => name.replace(/\.$/, '').replaceAll('/', '-'));
  return [...new Set(names)].map((name) => ({ name, position: null }));
}

/** A date as it is written, else the only year in it: `c1998`, `1998 printing`. */
function readDate(text: string): PartialDate | null {
  const whole = readCatalogueDate(text);
  if (whole !== null) return whole;
  const years = text.slice(0, 100).match(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? readPartialDate(years[0] ?? '') : null;
}

function readContributors(record: OpenLibraryRecord): ContributorDraft[] {
  return record.records('contributors').flatMap((person) => {
    const name = person.text('name');
    const role = person.text('role').toLowerCase();
    return name === '' ? [] : [{ name, role: /^[\p{L} ]{2,40}$/u.test(role) ? role : 'contributor' }];
  });
}

function readIdentifiers(record: OpenLibraryRecord, problems: RecordProblems): Identifier[] {
  const isbns = [...record.texts('isbn_13'), ...record.texts('isbn_10')];
  const read = new Set(isbns.flatMap((isbn) => isbnInText(isbn, 'isbn', problems) ?? []));
  const others = record
    .entries('identifiers')
    .flatMap(([scheme, values]) => values.map((value) => ({ scheme, value })));
  return [
    ...ownNumber(record),
    ...[...read].map((value) => ({ scheme: 'isbn', value })),
    ...record.texts('lccn').map((value) => ({ scheme: 'lccn', value })),
    ...record.texts('oclc_numbers').map((value) => ({ scheme: 'oclc', value })),
    ...record.texts('ocaid').map((value) => ({ scheme: 'ocaid', value })),
    ...others.map(({ scheme, value }) => ({ scheme: scheme === 'amazon' ? 'asin' : scheme, value })),
  ];
}

/** `/books/OL9994890M` is the number OL9994890M. */
function ownNumber(record: OpenLibraryRecord): Identifier[] {
  const key = record.text('key');
  const value = key.slice(key.lastIndexOf('/') + 1);
  return value === '' ? [] : [{ scheme: 'openlibrary', value }];
}
