import type { Book } from '../../domain/book.ts';
import { joinedTitle } from '../bibliography/limits.ts';
import { plainText } from '../xml/escape-xml.ts';
import type { WrittenElement } from '../xml/write-xml.ts';
import {
  calibreMeta,
  calibreMetas,
  commonStatements,
  packageDate,
  packageElement,
  packageIdentifiers,
  packageTitle,
  statement,
  type WrittenStatement,
} from './write-package.ts';

/** Writes the package document of a book in OPF 2.0.1, with what calibre adds: what is said of a statement stands in its attributes. */
export function writeOpf2(book: Book): WrittenElement {
  const identifiers = packageIdentifiers(book.identifiers, ({ scheme, value }) => ({ scheme, text: value }));
  const statements = [
    ...statement('dc:title', packageTitle(joinedTitle(book))),
    ...commonStatements(book),
    ...statement('dc:date', packageDate(book.firstPublished), { event: 'original-publication' }),
    // calibre takes the last date for that of publication.
    ...statement('dc:date', packageDate(book.published), { event: 'publication' }),
    ...identifiers.flatMap(({ scheme, text }) => statement('dc:identifier', text, { scheme })),
  ];
  return packageElement('2.0', [
    { name: 'dc:identifier', attributes: { id: 'bookshelf', 'opf:scheme': 'bookshelf' }, content: book.uuid },
    ...statements.map(elementOf),
    calibreMeta('title_sort', book.sortTitle),
    ...seriesMetas(book),
    ...calibreMetas(book),
  ]);
}

function elementOf({ name, text, about }: WrittenStatement): WrittenElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(about).map(([key, value]) => [`opf:${key}`, value])),
    content: text,
  };
}

/** calibre has one series a book, and places in it that are numbers. */
function seriesMetas({ series }: Book): WrittenElement[] {
  const [first] = series;
  if (first === undefined || plainText(first.name) !== first.name) return [];
  const isNumber = first.position !== null && /^\d+(?:\.\d+)?$/.test(first.position);
  return [calibreMeta('series', first.name), ...(isNumber ? [calibreMeta('series_index', first.position)] : [])];
}
