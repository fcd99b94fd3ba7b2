import type { BookDraft } from '../../domain/book.ts';
import { readLanguage } from '../../domain/language.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { readCatalogueDate } from '../catalogue-date.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import { onixChild, onixParts, onixText } from './onix-element.ts';
import { markupOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/** Reads the single values of a product: publisher, dates, language, length, form and description. */
export function readOnixDetails(product: XmlElement): BookDraft {
  const publisher = readPublisher(product);
  const published = readDate(product, ['01']) ?? first(product, 'publicationdate');
  const firstPublished = readDate(product, ['20', '11']) ?? first(product, 'yearfirstpublished');
  const language = onixParts(product, 'language').find((one) => onixText(one, 'languagerole') === '01') ?? null;
  const pages = readPages(product);
  const minutes = readMinutes(product);
  const format = readForm(product);
  const description = readDescription(product);
  return {
    ...(publisher !== '' && { publisher }),
    ...(published !== null && { published }),
    ...(firstPublished !== null && { firstPublished }),
    ...(language !== null && { language: readLanguage(onixText(language, 'languagecode')) }),
    ...(pages !== null && { pages }),
    ...(minutes !== null && { minutes }),
    ...(format !== null && { format }),
    ...(description !== '' && { description }),
  };
}

function readPublisher(product: XmlElement): string {
  const publishers = onixParts(product, 'publisher');
  const main = publishers.find((one) => ['', '01'].includes(onixText(one, 'publishingrole'))) ?? publishers[0] ?? null;
  return onixText(main, 'publishername') || onixText(onixParts(product, 'imprint')[0] ?? null, 'imprintname');
}

/** Code list 163: 01 publication, 11 first publication, 20 first publication in the original language. The first role that has a date counts. */
function readDate(product: XmlElement, wanted: readonly string[]): PartialDate | null {
  const dates = onixParts(product, 'publishingdate');
  for (const role of wanted) {
    const found = dates.find((one) => onixText(one, 'publishingdaterole') === role);
    const date = readCatalogueDate(onixText(found ?? null, 'date'));
    if (date !== null) return date;
  }
  return null;
}

function first(product: XmlElement, name: string): PartialDate | null {
  const [element] = onixParts(product, name);
  return element === undefined ? null : readCatalogueDate(textOf(element));
}

/** Code lists 23 and 24: the main content (00), then other counts of pages (03). */
function readPages(product: XmlElement): number | null {
  const extents = onixParts(product, 'extent').filter((one) => onixText(one, 'extentunit') === '03');
  const ordered = ['00', '11', '07', '05', '06', '08'].flatMap((type) =>
    extents.filter((one) => onixText(one, 'extenttype') === type),
  );
  const [number] = onixParts(product, 'numberofpages');
  const texts = [...ordered.map((one) => onixText(one, 'extentvalue')), number === undefined ? '' : textOf(number)];
  const pages = texts.map(Number).find((count) => Number.isSafeInteger(count) && count > 0);
  return pages ?? null;
}

/** The duration (09) in hours (04), minutes (05), HHHMM (15) or HHHMMSS (16). */
function readMinutes(product: XmlElement): number | null {
  const duration = onixParts(product, 'extent').find((one) => onixText(one, 'extenttype') === '09') ?? null;
  const value = onixText(duration, 'extentvalue');
  if (!/^\d{1,7}$/.test(value)) return null;
  const unit = onixText(duration, 'extentunit');
  const long = value.padStart(7, '0');
  if (unit === '04') return Number(value) * 60;
  if (unit === '05') return Number(value);
  if (unit === '15') return Number(long.slice(2, 5)) * 60 + Number(long.slice(5));
  return unit === '16' ? Number(long.slice(0, 3)) * 60 + Number(long.slice(3, 5)) : null;
}

/** Code lists 7 and 150, with 175 for the mass market. */
const forms: readonly (readonly [start: string, format: string])[] = [
  ['A', 'audiobook'],
  ['BB', 'hardcover'],
  ['BC', 'paperback'],
  ['BE', 'spiral-bound'],
  ['BF', 'pamphlet'],
  ['BG', 'leather-bound'],
  ['BH', 'board-book'],
  ['D', 'ebook'],
  ['E', 'ebook'],
  ['SB', 'boxed-set'],
];

function readForm(product: XmlElement): string | null {
  const [form] = onixParts(product, 'productform');
  const code = form === undefined ? '' : textOf(form);
  const details = onixParts(product, 'productformdetail').map(textOf);
  if (code === 'BC' && details.includes('B101')) return 'mass-market';
  return forms.find(([start]) => code.startsWith(start))?.[1] ?? null;
}

/** Code lists 153 (3.x) and 33 (2.1): a long description before a short one. */
function readDescription(product: XmlElement): string {
  const texts = [
    ...onixParts(product, 'textcontent').map((one) => ({ one, rank: ['03', '02'].indexOf(onixText(one, 'texttype')) })),
    ...onixParts(product, 'othertext').map((one) => ({
      one,
      rank: ['03', '01', '02'].indexOf(onixText(one, 'texttypecode')),
    })),
  ].filter(({ rank }) => rank !== -1);
  const [best] = texts.sort((one, other) => one.rank - other.rank);
  const text = onixChild(best?.one ?? null, 'text');
  return text === null ? '' : htmlToMarkdown(markupOf(text)).trim();
}
