import type { BookDraft } from '../../domain/book.ts';
import { readPartialDate } from '../../domain/partial-date.ts';
import { readSeriesPosition } from '../../domain/series-position.ts';
import { readCatalogueDate } from '../catalogue-date.ts';

/** A column that a calibre user made, and what it says of one book. */
export interface CalibreColumn {
  /** Without the `#`: `read_date`. */
  readonly label: string;
  /** As it is shown: `Read on`. */
  readonly name: string;
  /** calibre's own word: `text`, `series`, `bool`, `datetime`, `rating`, `int`, … or empty where the file does not say. */
  readonly type: string;
  readonly values: readonly string[];
  /** The place in a column that is a series. */
  readonly position: string | null;
}

/**
 * Reads a column of the user's own: those with names that are plain (`#read`, `#pages`, `#date_read`) mean what they say, a series is a series,
 * and words are tags under the column's name. Numbers, dates and long texts of other names stay in the source row.
 */
export function readCalibreColumn(column: CalibreColumn): BookDraft {
  const { label, name, type, values, position } = column;
  const [value = ''] = values;
  const meaning = label.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (value === '') return {};
  if (readNames.has(meaning)) return isYes(value) ? { status: 'read', readings: [{ state: 'read' }] } : {};
  if (pageNames.has(meaning)) return readPages(value);
  if (finishedNames.has(meaning)) return readFinished(value);
  if (type === 'series')
    return { series: [{ name: value, position: readSeriesPosition(position ?? '')?.text ?? null }] };
  if (type !== 'text' && type !== 'enumeration') return {};
  return { tags: values.map((word) => ({ name: `${name}/${word.replaceAll('/', '-')}`, position: null })) };
}

const readNames = new Set(['read', 'isread', 'haveread']);
const pageNames = new Set(['pages', 'page', 'pagecount', 'numpages', 'numberofpages']);
const finishedNames = new Set([
  'readdate',
  'dateread',
  'readon',
  'finished',
  'datefinished',
  'finisheddate',
  'finishedon',
]);

function isYes(value: string): boolean {
  return ['1', 'true', 'yes', 'checked'].includes(value.toLowerCase());
}

function readPages(value: string): BookDraft {
  const pages = Number(value);
  return Number.isSafeInteger(pages) && pages > 0 ? { pages } : {};
}

function readFinished(value: string): BookDraft {
  const finished = readCatalogueDate(value) ?? readPartialDate(value);
  return finished === null ? {} : { status: 'read', readings: [{ state: 'read', finished }] };
}
