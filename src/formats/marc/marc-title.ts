import type { BookDraft } from '../../domain/book.ts';
import { elementOf } from './isbd.ts';
import { fieldsOf, subfieldsOf, type MarcField, type MarcRecord } from './marc-record.ts';

/** Reads the titles of a record (MARC 21 fields 245, 240 and 250): without a title, none of them. */
export function readTitles(record: MarcRecord): BookDraft {
  const [field] = fieldsOf(record, '245');
  if (field === undefined) return {};
  const element = elementOf(record);
  const title = readTitle(field, element);
  const sortTitle = readSortTitle(field, title);
  const subtitle = readSubtitle(field, element);
  const originalTitle = readOriginalTitle(record);
  const edition = readEdition(record);
  return {
    ...(title !== '' && { title }),
    ...(subtitle !== null && { subtitle }),
    ...(sortTitle !== null && { sortTitle }),
    ...(originalTitle !== null && { originalTitle }),
    ...(edition !== null && { edition }),
  };
}

/** The title proper with the number and name of a part: `Faust. Der Tragödie zweiter Teil`. */
function readTitle({ subfields }: MarcField, element: (text: string) => string): string {
  const parts = subfields
    .filter(({ code, value }) => 'anp'.includes(code) && value.trim() !== '')
    .map(({ value }) => value);
  return parts.map(element).join('. ');
}

/** A remainder behind an equals sign is the title in another language. */
function readSubtitle(field: MarcField, element: (text: string) => string): string | null {
  const isParallel = subfieldsOf(field, 'a').at(-1)?.endsWith('=') ?? false;
  const remainder = subfieldsOf(field, 'b').map(element).join(' : ');
  return isParallel || remainder === '' ? null : remainder;
}

/** The second indicator counts the characters that are not sorted: an article and its space. */
function readSortTitle({ indicators }: MarcField, title: string): string | null {
  const count = Number(indicators.charAt(1));
  const article = title.slice(0, count).trimEnd();
  const isArticle =
    count > 1 && count < title.length && /^\S+$/.test(article) && /[\s'’-]$/.test(title.slice(0, count));
  if (!isArticle) return null;
  return `${title.slice(count)}, ${article}`;
}

/** A uniform title with a language is that of the work before it was translated. */
function readOriginalTitle(record: MarcRecord): string | null {
  const [field] = fieldsOf(record, '240');
  if (field === undefined || subfieldsOf(field, 'l').length === 0) return null;
  return elementOf(record)(subfieldsOf(field, 'a')[0] ?? '') || null;
}

function readEdition(record: MarcRecord): string | null {
  const [field] = fieldsOf(record, '250');
  const edition = field === undefined ? '' : subfieldsOf(field, 'ab').join(' ');
  return edition.replace(/\s*[/:;,=]$/, '').trim() || null;
}
