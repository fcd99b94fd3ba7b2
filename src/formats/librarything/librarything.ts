import type { Incoming } from '../../domain/incoming.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadOptions, SourceReader } from '../format.ts';
import { peek } from '../peek.ts';
import { readCsv } from '../read-csv.ts';
import { readServiceRows } from '../read-service-rows.ts';
import type { ServiceTable } from '../service-table.ts';
import { serviceWriter } from '../service-writer.ts';
import { sniffDelimiter } from '../sniff-delimiter.ts';
import { sniffEncoding } from '../sniff-encoding.ts';
import type { Source } from '../source.ts';
import { readCells } from './cells.ts';
import { columns, olderColumns } from './columns.ts';
import { parts } from './parts.ts';
import { rowKey } from '../row-key.ts';

const table: ServiceTable = {
  source: 'librarything',
  title: 'a LibraryThing export',
  columns,
  olderColumns,
  parts,
  key: (row) => row.text('Book Id') ?? rowKey(row, ['Title', 'Primary Author', 'ISBN', 'Entry Date']),
  lineEnd: '\n',
  separator: '\t',
};

/** Reads what LibraryThing exports: its table, with tabs or commas, and its JSON. Subjects, call numbers, sizes and loans stay in the source row. */
export const librarything: SourceReader = { readSource };

/** Writes a table like LibraryThing's, with tabs; its cells have no line ends. */
export const librarythingWriter = serviceWriter(table);

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<Incoming> {
  const { head, whole } = await peek(source.bytes(), 65_536);
  const bytes = Buffer.concat(head);
  const encoding = sniffEncoding(bytes)?.name ?? 'utf-8';
  const start = new TextDecoder(encoding).decode(bytes).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    const { readJson } = await import('./read-json.ts');
    return yield* readJson(decodeText(whole, null), options);
  }
  const delimiter = sniffDelimiter(start);
  const records =
    delimiter === '\t' && encoding === 'utf-8'
      ? readCells(whole)
      : readCsv(decodeText(whole, null), { delimiter, quotes: delimiter !== '\t', isLoose: true });
  yield* readServiceRows(table, records, options);
}
