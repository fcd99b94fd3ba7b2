import type { Incoming } from '../../domain/incoming.ts';
import type { Tables } from '../../domain/tables.ts';
import { readCalibreBook, type CalibreBook } from './calibre-book.ts';
import { calibreIncoming } from './calibre-incoming.ts';
import { openColumns, type ColumnOfBook } from './calibre-custom.ts';
import { LinkedNames, ownRows } from './calibre-links.ts';
import { asText, checkCalibre, type RowsByBook } from './calibre-tables.ts';
import type { SourceReader } from '../format.ts';
import { besides } from '../epub/opf.ts';
import { RecordProblems } from '../record-problems.ts';
import type { Source } from '../source.ts';

/** Reads a calibre library, by its `metadata.db` or by the folder that it is in. The library is never changed. */
export const calibre: SourceReader = { readSource: readLibrary };

async function* readLibrary(source: Source): AsyncGenerator<Incoming> {
  const file = source.files.includes('metadata.db') ? source.file('metadata.db') : source;
  const tables = await file.openTables();
  try {
    checkCalibre(tables, file.name);
    yield* readBooks(tables, besides(file.name));
  } finally {
    tables.close();
  }
}

function* readBooks(tables: Tables, beside: (path: string) => string): Generator<Incoming> {
  const parts = openParts(tables);
  const columns = ['id', 'title', 'sort', 'timestamp', 'pubdate', 'series_index', 'path', 'uuid', 'has_cover'];
  let number = 0;
  for (const [id, ...row] of tables.rows('books', columns, ['id'])) {
    number += 1;
    const book = readRow(Number(id), row.map(asText), parts, beside);
    const problems = new RecordProblems();
    const draft = readCalibreBook(book, problems);
    yield { ...calibreIncoming(book, draft, problems), number, line: number, place: `book ${asText(id)}` };
  }
}

interface Parts {
  readonly authors: LinkedNames;
  readonly comments: RowsByBook;
  readonly languages: LinkedNames;
  readonly publishers: LinkedNames;
  readonly ratings: LinkedNames;
  readonly series: LinkedNames;
  readonly tags: LinkedNames;
  readonly identifiers: RowsByBook;
  readonly files: RowsByBook;
  readonly columns: readonly ColumnOfBook[];
}

function openParts(tables: Tables): Parts {
  const linked = (table: string, names: readonly string[], target: string, order = 'id'): LinkedNames =>
    new LinkedNames(tables, { table, names, link: `books_${table}_link`, target, order });
  return {
    authors: linked('authors', ['name', 'sort'], 'author'),
    comments: ownRows(tables, 'comments', ['text']),
    languages: linked('languages', ['lang_code'], 'lang_code', 'item_order'),
    publishers: linked('publishers', ['name'], 'publisher'),
    ratings: linked('ratings', ['rating'], 'rating'),
    series: linked('series', ['name'], 'series'),
    tags: linked('tags', ['name'], 'tag'),
    identifiers: ownRows(tables, 'identifiers', ['type', 'val']),
    files: ownRows(tables, 'data', ['format']),
    columns: openColumns(tables),
  };
}

function readRow(id: number, row: readonly string[], parts: Parts, beside: (path: string) => string): CalibreBook {
  const [
    title = '',
    sortTitle = '',
    added = '',
    published = '',
    seriesIndex = '',
    path = '',
    uuid = '',
    hasCover = '',
  ] = row;
  const identifiers = parts.identifiers.take(id).map(([type, value]) => ({ type: asText(type), value: asText(value) }));
  return {
    uuid,
    title,
    sortTitle,
    added,
    published,
    seriesIndex,
    cover: hasCover === '1' ? beside(`${path}/cover.jpg`) : '',
    authors: parts.authors.take(id).map(([name = '', sortName = '']) => ({ name, sortName })),
    comments: asText(parts.comments.take(id)[0]?.[0]),
    languages: parts.languages.take(id).flatMap((codes) => codes),
    publisher: firstOf(parts.publishers.take(id)),
    stars: Number(firstOf(parts.ratings.take(id))) / 2,
    series: firstOf(parts.series.take(id)),
    tags: parts.tags.take(id).flatMap((names) => names),
    identifiers,
    files: parts.files.take(id).map(([format]) => asText(format)),
    columns: parts.columns.map((column) => column(id)),
  };
}

function firstOf(names: readonly (readonly string[])[]): string {
  return names[0]?.[0] ?? '';
}
