import type { BookDraft, Identifier, SeriesEntry, TagEntry } from '../../domain/book.ts';
import { readSeriesPosition } from '../../domain/series-position.ts';
import { elementOf, headingOf } from './isbd.ts';
import { isbnInText } from '../isbn-in-text.ts';
import { readPeople } from './marc-people.ts';
import { readPublication } from './marc-publication.ts';
import { fieldsOf, subfieldsOf, type MarcField, type MarcRecord } from './marc-record.ts';
import { readTitles } from './marc-title.ts';
import type { RecordProblems } from '../record-problems.ts';

/** Reads a bibliographic record of MARC 21 into a draft. What has no place in a book stays in the source row. */
export function readMarcBook(record: MarcRecord, problems: RecordProblems): BookDraft {
  const description = fieldsOf(record, '520')
    .flatMap((field) => subfieldsOf(field, 'ab'))
    .join('\n\n');
  return {
    ...readTitles(record),
    ...readPublication(record),
    ...(description !== '' && { description }),
    authors: readPeople(record),
    identifiers: readIdentifiers(record, problems),
    series: readSeries(record),
    tags: readSubjects(record),
  };
}

function readIdentifiers(record: MarcRecord, problems: RecordProblems): Identifier[] {
  const isbns = fieldsOf(record, '020').flatMap((field) => subfieldsOf(field, 'a'));
  return [
    ...isbns.flatMap((text) => isbnInText(text, '020', problems) ?? []).map((value) => ({ scheme: 'isbn', value })),
    ...fieldsOf(record, '010')
      .flatMap((field) => subfieldsOf(field, 'a'))
      .flatMap(readLccn),
    ...fieldsOf(record, '022')
      .flatMap((field) => subfieldsOf(field, 'a'))
      .flatMap(readIssn),
    ...fieldsOf(record, '024').flatMap(readOther),
    ...fieldsOf(record, '035')
      .flatMap((field) => subfieldsOf(field, 'a'))
      .flatMap(readSystemNumber),
  ];
}

/** As the Library of Congress normalises it: without spaces and without what follows a slash. */
function readLccn(text: string): Identifier[] {
  const [value = ''] = text.replaceAll(/\s/g, '').split('/', 1);
  return value === '' ? [] : [{ scheme: 'lccn', value }];
}

function readIssn(text: string): Identifier[] {
  const [value] = /^\d{4}-?\d{3}[\dXx]/.exec(text) ?? [];
  return value === undefined ? [] : [{ scheme: 'issn', value }];
}

/** A number of another kind names it (`$2 doi`); an EAN that is an ISBN is in 020 as well. */
function readOther(field: MarcField): Identifier[] {
  const [scheme = ''] = subfieldsOf(field, '2');
  const [value = ''] = subfieldsOf(field, 'a');
  const isNamed = field.indicators.startsWith('7') && /^[a-z-]{2,20}$/.test(scheme);
  return isNamed && value !== '' ? [{ scheme, value }] : [];
}

/** WorldCat's number: `(OCoLC)ocm12345`. */
function readSystemNumber(text: string): Identifier[] {
  const [, value] = /^\(OCoLC\)\s?(?:oc[mn]|on)?0{0,10}(\d{1,15})/i.exec(text) ?? [];
  return value === undefined ? [] : [{ scheme: 'oclc', value }];
}

/** The series as it stands on the book (490, 440), else as the catalogue files it (830). */
function readSeries(record: MarcRecord): SeriesEntry[] {
  const stated = fieldsOf(record, '440', '490');
  const element = elementOf(record);
  const fields = stated.length > 0 ? stated : fieldsOf(record, '830');
  return fields.flatMap((field) => {
    const name = subfieldsOf(field, 'anp').map(element).join('. ');
    const position = readSeriesPosition(element(subfieldsOf(field, 'v')[0] ?? ''));
    return name === '' ? [] : [{ name, position: position?.text ?? null }];
  });
}

/** Subject headings as tags, their subdivisions behind dashes: `Cats -- Fiction`. A slash would nest them. */
function readSubjects(record: MarcRecord): TagEntry[] {
  const fields = fieldsOf(record, '600', '610', '611', '630', '650', '651', '655');
  const heading = headingOf(record);
  const headings = fields.map((field) => {
    const main = subfieldsOf(field, 'abcdq')
      .map((part) => part.trim())
      .join(' ');
    const parts = [main, ...subfieldsOf(field, 'tvxyz')].map(heading).filter((part) => part !== '');
    return parts.join(' -- ').replaceAll('/', '-');
  });
  return [...new Set(headings)].filter((name) => name !== '').map((name) => ({ name, position: null }));
}
