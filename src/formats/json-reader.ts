import type { Incoming } from '../domain/incoming.ts';
import type { Reader } from './format.ts';
import type { JsonText } from './json-text.ts';
import { jsonKeys } from './known-fields.ts';
import { readJsonRecord } from './read-json-record.ts';
import { splitJson } from './split-json.ts';
import { splitLines } from './split-lines.ts';
import { UnknownNames } from './unknown-names.ts';

/** Reads a JSON array of books, one book alone, or several such documents one after another. */
export const jsonReader: Reader = { read: (text) => readRecords(splitJson(text)) };

/** Reads JSON lines (NDJSON): each line is a book; a line that is not JSON refuses itself alone. */
export const jsonlReader: Reader = { read: (text) => readRecords(splitLines(text)) };

async function* readRecords(texts: AsyncIterable<JsonText>): AsyncGenerator<Incoming> {
  const unknown = new UnknownNames('key', jsonKeys);
  let number = 0;
  for await (const text of texts) {
    number += 1;
    yield readJsonRecord(text, number, unknown);
  }
}
