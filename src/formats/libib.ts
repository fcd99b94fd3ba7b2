import { quoteValue } from '../domain/quote-value.ts';
import { formatSeries, parseSeries } from '../domain/series-text.ts';
import { libibAuthors } from './libib-authors.ts';
import { heldLibibStatus, libibStatus, libibStatusOf, libibUnknownStatus } from './libib-status.ts';
import { addedPart } from './parts/added-part.ts';
import { isbnsPart } from './parts/isbns-part.ts';
import { notesPart } from './parts/notes-part.ts';
import { pagesPart } from './parts/pages-part.ts';
import { publishedPart } from './parts/published-part.ts';
import { singleReadingPart } from './parts/single-reading-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { tagsPart } from './parts/tags-part.ts';
import { textPart } from './parts/text-part.ts';
import { rowKey } from './row-key.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';
import { splitList } from './split-cell.ts';

/** Libib's group is the series that a book belongs to. */
const series: ServicePart = {
  name: 'series',
  lost: 'series beside the first',
  fields: ['series'],
  read(row) {
    const group = row.text('group');
    return { series: group === undefined ? undefined : group === null ? [] : [parseSeries(group)] };
  },
  write: ({ series: [first] }) => ({ group: first === undefined ? '' : formatSeries(first) }),
};

/** The collection that a book is in is a label, too; all labels are written as tags. */
const tags = tagsPart([{ column: 'tags' }], {
  further: (row, options) => [...splitList(row.text('collection') ?? '', '\n'), ...libibUnknownStatus(row, options)],
});

const table: ServiceTable = {
  source: 'libib',
  title: 'a Libib export',
  columns: [
    'item_type,title,creators,first_name,last_name,collection,ean_isbn13,upc_isbn10,description,publisher,publish_date',
    'group,tags,notes,price,length,number_of_discs,number_of_players,age_group,ensemble,aspect_ratio,esrb,rating,review',
    'review_date,status,began_date,completed_date,added,copies',
  ].flatMap((line) => line.split(',')),
  olderColumns: ['began', 'completed', 'call_numbers'],
  parts: [
    { ...textPart('title', 'title'), write: ({ title }) => ({ title, item_type: 'book' }) },
    libibAuthors,
    series,
    textPart('description', 'description'),
    libibStatus,
    tags,
    singleReadingPart(
      { started: ['began_date', 'began'], finished: ['completed_date', 'completed'] },
      libibStatusOf,
      heldLibibStatus,
    ),
    isbnsPart({ ten: 'upc_isbn10', thirteen: 'ean_isbn13' }, []),
    textPart('publisher', 'publisher'),
    publishedPart('publish_date'),
    pagesPart('length'),
    starsPart('rating', 0.5),
    textPart('review', 'review'),
    notesPart('notes', 'note'),
    addedPart('added', '-'),
  ],
  key: (row) =>
    rowKey(
      row,
      row.text('ean_isbn13')
        ? ['ean_isbn13', 'title']
        : ['title', 'creators', 'collection', 'publisher', 'publish_date'],
    ),
  leaveOut(row) {
    const type = row.text('item_type')?.toLowerCase() ?? 'book';
    return type === 'book' ? null : `no book but of the type ${quoteValue(type)}`;
  },
  lineEnd: '\n',
};

/** Reads the CSV that Libib exports. Films, records and games are left out; prices and copies stay in the source row. */
export const libib = serviceReader(table);

/** Writes a CSV that Libib imports; it takes only books with an ISBN. */
export const libibWriter = serviceWriter(table);
