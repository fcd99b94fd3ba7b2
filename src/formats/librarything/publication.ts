import type { Book } from '../../domain/book.ts';
import type { CsvRow } from '../csv-row.ts';
import type { ServicePart } from '../service-part.ts';

const editionMark = 'Edition: ';

/** Publisher and edition, which stand in one cell with the year and the pages: `P & R Publishing (2000), Edition: First Edition, 360 pages`. */
export const publication: ServicePart = {
  name: 'publishers',
  lost: 'publishers or editions with commas and brackets',
  fields: ['publisher', 'edition'],
  read(row) {
    const text = row.text('Publication');
    if (typeof text !== 'string') return { publisher: text, edition: text };
    return { publisher: readPublisher(text), edition: readEdition(text) };
  },
  write: writePublication,
};

/** The pages in the cell with the publisher, for a row that has no others. */
export function publicationPages(row: CsvRow): number | null {
  const [, pages] = /(?:^|, )(\d{1,6}) pages$/.exec(row.text('Publication') ?? '') ?? [];
  return pages === undefined ? null : Number(pages);
}

function readPublisher(text: string): string | null {
  const first = text.split(/, (?=Edition: |\d{1,6} pages)/)[0] ?? '';
  if (first.startsWith(editionMark) || /^\d{1,6} pages$/.test(first)) return null;
  return first.replace(/\(\d[^()]{0,60}\)$/, '').trim() || null;
}

function readEdition(text: string): string | null {
  const start = text.indexOf(editionMark);
  if (start < 0) return null;
  return (text.slice(start + editionMark.length).split(/, (?=\d{1,6} pages$)/)[0] ?? '').trim() || null;
}

function writePublication({ publisher, edition, published, pages }: Book): Record<string, string> {
  const [year] = /^\d{4}/.exec(published ?? '') ?? [];
  const house = publisher === null ? [] : [year === undefined ? publisher : `${publisher} (${year})`];
  const parts = [
    ...house,
    ...(edition === null ? [] : [editionMark + edition]),
    ...(pages === null ? [] : [`${pages} pages`]),
  ];
  return { Publication: parts.join(', ') };
}
