import type { Book } from '../../domain/book.ts';
import { bibliographicCode } from '../../domain/language.ts';
import { codedYears } from './coded-years.ts';
import type { MarcField } from './marc-record.ts';

/** Writes the coded data of a book (MARC 21, 008 for books): day of the record, years, form and language. Fill characters (`|`) say that nobody coded the rest. */
export function writeCodedData(book: Book): MarcField {
  const form = book.format === 'ebook' ? 's' : '|';
  const language = book.language === null ? null : bibliographicCode(book.language);
  const value = `${recordDay(book)}${dates(book)}xx |||||${form}|||||||| ||${language ?? 'und'} d`;
  return { tag: '008', indicators: '', subfields: [], value };
}

/** `260301` for the day on which the book came into the library. */
function recordDay({ added, changed }: Book): string {
  const [day] = [added, changed].flatMap((time) => /^\d\d(\d\d)-(\d\d)-(\d\d)/.exec(time)?.slice(1).join('') ?? []);
  return day ?? '000000';
}

/** The kind of date and two years: of an interval both, of a new edition that of the first one behind its own. */
function dates({ published, firstPublished }: Book): string {
  const [first = null, last = null] = codedYears(published);
  const [original = null] = codedYears(firstPublished);
  if (first === null) return 'nuuuuuuuu';
  if (last !== null && last !== first) return `q${first}${last}`;
  return original === null ? `s${first}    ` : `r${first}${original}`;
}
