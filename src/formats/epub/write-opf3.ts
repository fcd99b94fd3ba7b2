import type { Book, SeriesEntry } from '../../domain/book.ts';
import { plainText } from '../xml/escape-xml.ts';
import type { WrittenElement } from '../xml/write-xml.ts';
import {
  calibreMetas,
  commonStatements,
  packageDate,
  packageElement,
  packageIdentifiers,
  packageTitle,
  statement,
  type WrittenStatement,
} from './write-package.ts';

/** Writes the package document of a book in OPF 3.0 (EPUB 3): what is said of a statement stands in a `meta` of its own. */
export function writeOpf3(book: Book): WrittenElement {
  const identifiers = packageIdentifiers(book.identifiers, ({ scheme, value }) => ({
    scheme: '',
    text: scheme === 'isbn' ? `urn:isbn:${value}` : `${scheme}:${value}`,
  }));
  const statements = [
    ...statement('dc:title', packageTitle(book.title), { 'title-type': 'main', 'file-as': book.sortTitle }),
    ...statement('dc:title', book.subtitle, { 'title-type': 'subtitle' }),
    ...statement('dc:title', book.edition, { 'title-type': 'edition' }),
    ...commonStatements(book),
    ...statement('dc:date', packageDate(book.published)),
    ...identifiers.flatMap(({ text }) => statement('dc:identifier', text)),
    ...book.series.flatMap(seriesStatement),
  ];
  return packageElement('3.0', [
    { name: 'dc:identifier', attributes: { id: 'bookshelf' }, content: `bookshelf:${book.uuid}` },
    ...modified(book),
    ...statements.flatMap(elementsOf),
    ...calibreMetas(book),
  ]);
}

/** A series by a name that XML cannot hold would come out as another one. */
function seriesStatement({ name, position }: SeriesEntry): WrittenStatement[] {
  if (plainText(name) !== name) return [];
  const place = position === null ? {} : { 'group-position': position };
  return statement('belongs-to-collection', name, { 'collection-type': 'series', ...place });
}

function elementsOf({ name, text, about }: WrittenStatement, index: number): WrittenElement[] {
  const details = Object.entries(about);
  const id = `statement-${index + 1}`;
  const named = details.length === 0 ? {} : { id };
  const isDublinCore = name.startsWith('dc:');
  return [
    isDublinCore
      ? { name, attributes: named, content: text }
      : { name: 'meta', attributes: { property: name, ...named }, content: text },
    ...details.map(([property, content]): WrittenElement => ({
      name: 'meta',
      attributes: { refines: `#${id}`, property, ...(property === 'role' && { scheme: 'marc:relators' }) },
      content,
    })),
  ];
}

/** When the document was last changed, which OPF 3 wants to know to the second. */
function modified({ changed }: Book): WrittenElement[] {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(changed)) return [];
  return [{ name: 'meta', attributes: { property: 'dcterms:modified' }, content: `${changed.slice(0, 19)}Z` }];
}
