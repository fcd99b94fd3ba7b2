import type { Incoming } from '../../domain/incoming.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { CsvHeader } from '../csv-header.ts';
import { CsvRow } from '../csv-row.ts';
import { describeJsonFault } from '../describe-json-fault.ts';
import type { ReadOptions } from '../format.ts';
import type { JsonText } from '../json-text.ts';
import { isJsonObject, type JsonObject } from '../json-value.ts';
import { readServiceRow } from '../read-service-row.ts';
import { columns, olderColumns } from './columns.ts';
import { jsonRow } from './json-row.ts';
import { parts } from './parts.ts';
import { splitEntries } from './split-entries.ts';

const names = [...columns, ...olderColumns];

/** Reads LibraryThing's JSON, book by book; the entry is kept whole, key by key. */
export async function* readJson(text: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const entry of splitEntries(text)) {
    number += 1;
    yield { number, line: entry.line, raw: entry.text, ...readEntry(entry, options) };
  }
}

function readEntry({ text }: JsonText, options: ReadOptions): Pick<Incoming, 'draft' | 'source' | 'problems'> {
  const entry = parseEntry(text);
  if (typeof entry === 'string')
    return { draft: null, source: null, problems: [{ severity: 'refused', field: null, value: null, message: entry }] };
  const cells = jsonRow(entry);
  const present = names.filter((name) => cells.has(name) || name === 'Collections' || name === 'Tags');
  const row = new CsvRow(
    new CsvHeader(present),
    present.map((name) => cells.get(name) ?? ''),
  );
  const draft = readServiceRow(row, parts, options);
  const source = { source: 'librarything', key: row.text('Book Id') ?? '', row: Object.entries(entry).map(pairOf) };
  return { draft, source: draft === null ? null : source, problems: row.problems };
}

function parseEntry(text: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : `${quoteValue(text)} is a list; it should be a book in braces`;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return describeJsonFault(text, error);
  }
}

function pairOf([key, value]: [string, unknown]): readonly [string, string] {
  return [key, typeof value === 'string' ? value : JSON.stringify(value)];
}
