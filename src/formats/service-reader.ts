import type { Incoming } from '../domain/incoming.ts';
import type { Reader, ReadOptions } from './format.ts';
import { peek } from './peek.ts';
import { readCsv } from './read-csv.ts';
import { readServiceRows } from './read-service-rows.ts';
import type { ServiceTable } from './service-table.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** Makes the reader of a service's table: as it came, or saved again by a spreadsheet with other delimiters and quotes. */
export function serviceReader(table: ServiceTable): Reader {
  return { read: (text, options) => readText(table, text, options) };
}

async function* readText(
  table: ServiceTable,
  text: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Incoming> {
  const { head, whole } = await peek(text, 65_536);
  yield* readServiceRows(table, readCsv(whole, { delimiter: sniffDelimiter(head.join('')), isLoose: true }), options);
}
