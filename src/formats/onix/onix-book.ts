import type { BookDraft, Identifier, TagEntry } from '../../domain/book.ts';
import { readIsbn } from '../../domain/isbn.ts';
import { isbnInText } from '../isbn-in-text.ts';
import { readOnixDetails } from './onix-details.ts';
import { onixParts, onixText } from './onix-element.ts';
import { readOnixPeople } from './onix-people.ts';
import { readOnixSeries, readOnixTitles } from './onix-titles.ts';
import type { RecordProblems } from '../record-problems.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Reads a product of ONIX 2.1 or 3.x into a draft. Prices, rights and supply stay in the source row. */
export function readOnixBook(product: XmlElement, problems: RecordProblems): BookDraft {
  return {
    ...readOnixTitles(product),
    ...readOnixDetails(product),
    authors: readOnixPeople(product),
    identifiers: readIdentifiers(product, problems),
    series: readOnixSeries(product),
    tags: readSubjects(product),
  };
}

/** Code list 5: 15 and 02 are ISBNs, 03 an EAN, which may be one. A publisher's own number (01) stays in the row. */
function readIdentifiers(product: XmlElement, problems: RecordProblems): Identifier[] {
  return onixParts(product, 'productidentifier').flatMap((element) => {
    const type = onixText(element, 'productidtype');
    const value = onixText(element, 'idvalue');
    if (type === '03') return readIsbn(value) === null ? [] : [{ scheme: 'isbn', value: readIsbn(value) ?? value }];
    const scheme = schemes.get(type);
    if (scheme === undefined || value === '') return [];
    const number = scheme === 'isbn' ? isbnInText(value, 'ProductIdentifier', problems) : value;
    return number === null ? [] : [{ scheme, value: number }];
  });
}

const schemes: ReadonlyMap<string, string> = new Map([
  ['02', 'isbn'],
  ['06', 'doi'],
  ['13', 'lccn'],
  ['15', 'isbn'],
  ['23', 'oclc'],
]);

/** Headings and keywords as tags; a code without words stays in the row. BISAC's steps (`FICTION / Mystery`) nest. */
function readSubjects(product: XmlElement): TagEntry[] {
  const names = onixParts(product, 'subject').flatMap((subject) => {
    const text = onixText(subject, 'subjectheadingtext');
    // Scheme 20 is a list of keywords.
    const isList = onixText(subject, 'subjectschemeidentifier') === '20';
    return isList ? text.split(text.includes(';') ? ';' : ',') : [text];
  });
  const plain = names.map((name) =>
    name
      .trim()
      .split(' / ')
      .map((step) => step.trim().replaceAll('/', '-'))
      .join('/'),
  );
  return [...new Set(plain)].filter((name) => name !== '').map((name) => ({ name, position: null }));
}
