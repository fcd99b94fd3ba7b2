import type { Incoming } from '../../domain/incoming.ts';
import { readCalibreBook, type CalibreBook } from './calibre-book.ts';
import { pairAuthors } from './calibre-authors.ts';
import { calibreIncoming } from './calibre-incoming.ts';
import type { Reader } from '../format.ts';
import { splitJson } from '../split-json.ts';
import { RecordProblems } from '../record-problems.ts';

/** Reads what `calibredb list --for-machine` prints: a list of books in JSON, of which fields may be missing. */
export const calibreList: Reader = { read: readList };

async function* readList(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const { line, text: json } of splitJson(text)) {
    number += 1;
    yield { ...readOne(json), number, line };
  }
}

function readOne(json: string): Omit<Incoming, 'number' | 'line'> {
  const problems = new RecordProblems();
  const values = parseObject(json, problems);
  const book = bookOf(values);
  const draft = readCalibreBook(book, problems);
  return calibreIncoming(book, draft, problems);
}

function parseObject(json: string, problems: RecordProblems): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === 'object' && parsed !== null) return new Map(Object.entries(parsed));
    problems.refuse(null, null, 'the record is no JSON object');
  } catch {
    problems.refuse(null, null, 'the record is not JSON');
  }
  return new Map();
}

function bookOf(values: ReadonlyMap<string, unknown>): CalibreBook {
  const text = (name: string): string => textsOf(values.get(name))[0] ?? '';
  const list = (name: string): string[] => textsOf(values.get(name));
  return {
    uuid: text('uuid'),
    title: text('title'),
    sortTitle: text('sort') || text('title_sort'),
    authors: pairAuthors(text('authors'), text('author_sort')),
    comments: text('comments'),
    cover: text('cover'),
    languages: list('languages'),
    publisher: text('publisher'),
    published: text('pubdate'),
    stars: Number(text('rating')) / 2,
    series: text('series'),
    seriesIndex: text('series_index'),
    tags: list('tags'),
    identifiers: identifiersOf(values.get('identifiers')),
    added: text('timestamp'),
    files: list('formats').map((path) => path.slice(path.lastIndexOf('.') + 1)),
    columns: columnsOf(values),
  };
}

function identifiersOf(value: unknown): CalibreBook['identifiers'] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([type, number]) => textsOf(number).map((text) => ({ type, value: text })));
}

/** A column of the user's own begins with `*`; a column that is a series has its places in another, `*cycle_index`. */
function columnsOf(values: ReadonlyMap<string, unknown>): CalibreBook['columns'] {
  const isPlace = (name: string): boolean => name.endsWith('_index') && values.has(name.slice(0, -'_index'.length));
  const names = [...values.keys()].filter((name) => name.startsWith('*') && !isPlace(name));
  return names.map((name) => {
    const label = name.slice(1);
    const position = textsOf(values.get(`${name}_index`))[0] ?? null;
    return {
      label,
      name: label,
      type: typeOf(values.get(name), position),
      values: textsOf(values.get(name)),
      position,
    };
  });
}

/** The list does not say of what type a column is; words in a list are tags, and a place makes a series. */
function typeOf(value: unknown, place: string | null): string {
  if (place !== null) return 'series';
  return Array.isArray(value) ? 'text' : '';
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(item));
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
