import type { BookDraft } from '../../domain/book.ts';
import { readLanguage } from '../../domain/language.ts';
import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { elementOf } from './isbd.ts';
import { controlValue, fieldsOf, subfieldsOf, type MarcRecord } from './marc-record.ts';

/** Reads by whom, when and in what language a book was published (fields 008, 041, 260 and 264), how long it is (300), and what it is (leader). */
export function readPublication(record: MarcRecord): BookDraft {
  const publisher = readPublisher(record);
  const published = readPublished(record);
  const firstPublished = readFirstPublished(record);
  const language = readBookLanguage(record);
  const pages = readPages(record);
  const format = readMaterial(record);
  return {
    ...(publisher !== null && { publisher }),
    ...(published !== null && { published }),
    ...(firstPublished !== null && { firstPublished }),
    ...(language !== null && { language }),
    ...(pages !== null && { pages }),
    ...(format !== null && { format }),
  };
}

function imprints(record: MarcRecord) {
  // The second indicator of 264 tells publication (1) from printing, distribution and copyright.
  return fieldsOf(record, '260', '264').filter(({ tag, indicators }) => tag === '260' || indicators.charAt(1) === '1');
}

function readPublisher(record: MarcRecord): string | null {
  const [name = ''] = imprints(record).flatMap((field) => subfieldsOf(field, 'b'));
  const plain = elementOf(record)(name).replace(/^\[(.*)\]$/, '$1');
  return plain === '' || /^s\.?\s?n\.?$/i.test(plain) ? null : plain;
}

/** The coded date counts where it is a year; a date in words may be of copyright or printing. */
function readPublished(record: MarcRecord): PartialDate | null {
  const { type, first, second } = codedDates(record);
  const isRange = type === 'q' && isYear(first) && isYear(second) && second !== '9999' && first !== second;
  if (isRange) return readPartialDate(`${first}/${second}`);
  if (isYear(first) && 'srtecdkmpui'.includes(type)) return readPartialDate(String(Number(first)));
  const [written = ''] = imprints(record).flatMap((field) => subfieldsOf(field, 'c'));
  return readWrittenDate(written);
}

/** The second date of a reprint is that of the original. */
function readFirstPublished(record: MarcRecord): PartialDate | null {
  const { type, second } = codedDates(record);
  return type === 'r' && isYear(second) && second !== '9999' ? readPartialDate(String(Number(second))) : null;
}

function codedDates(record: MarcRecord): { type: string; first: string; second: string } {
  const value = controlValue(record, '008');
  return { type: value.charAt(6), first: value.slice(7, 11), second: value.slice(11, 15) };
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && text !== '0000';
}

/** Reads `c1962.`, `[1985?]`, `[ca. 1950]`, `1998-2003`: the year, and that it is doubtful where the record says so. */
function readWrittenDate(text: string): PartialDate | null {
  const [year = ''] = /\d{4}/.exec(text) ?? [];
  if (year === '') return null;
  if (/\bca\.?\s?\d|circa/i.test(text)) return readPartialDate(`~${Number(year)}`);
  return readPartialDate(`${Number(year)}${text.includes(`${year}?`) ? '?' : ''}`);
}

const noLanguage = new Set(['', 'und', 'zxx', 'mul', '|||', 'n/a', 'xxx']);

function readBookLanguage(record: MarcRecord): string | null {
  const coded = controlValue(record, '008').slice(35, 38).trim();
  const [field] = fieldsOf(record, '041');
  const [listed = ''] = field === undefined ? [] : subfieldsOf(field, 'a');
  const code = [coded, listed.slice(0, 3)].find((one) => /^[a-z]{3}$/.test(one) && !noLanguage.has(one));
  return code === undefined ? null : readLanguage(code);
}

/** Reads `xii, 345 p. ;`: the numbered pages, the largest count where there are several. */
function readPages(record: MarcRecord): number | null {
  const extent = fieldsOf(record, '300')
    .flatMap((field) => subfieldsOf(field, 'a'))
    .join(' ')
    .slice(0, 500);
  const counts = [
    ...extent.matchAll(/(\d{1,5})\]?\s?(?:p\b|pp\b|pages?\b|pgs\b|S\b|Seiten\b|s\b|str\b|l\b(?=\.))/g),
  ].map(([, count]) => Number(count));
  const pages = Math.max(0, ...counts);
  return pages > 0 ? pages : null;
}

/** Kinds of material other than printed text (leader 06); they stand in catalogues beside books. */
const materials: ReadonlyMap<string, string> = new Map([
  ['c', 'score'],
  ['d', 'score'],
  ['e', 'map'],
  ['f', 'map'],
  ['g', 'film'],
  ['i', 'audiobook'],
  ['j', 'music recording'],
  ['k', 'picture'],
  ['m', 'software'],
  ['o', 'kit'],
  ['r', 'object'],
]);

function readMaterial(record: MarcRecord): string | null {
  const material = materials.get(record.leader.charAt(6));
  if (material !== undefined) return material;
  const form = controlValue(record, '008').charAt(23);
  return ['o', 'q', 's'].includes(form) ? 'ebook' : null;
}
