import type { CsvOptions, CsvRecord } from './csv-record.ts';
import { CsvTable } from './csv-table.ts';
import { peek } from './peek.ts';

/**
 * Reads a table (RFC 4180) as a stream; empty lines are skipped, rows may differ in length, `\r\n` and `\n` end a row alike.
 * Throws a `failure` with the record's first line for stray or unclosed quotes and for a record over 16 MB.
 */
export async function* readCsv(text: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<CsvRecord> {
  const { head, whole } = await peek(text, 65_536);
  const table = new CsvTable(options, head.join(''));
  for await (const bytes of encode(whole)) yield* await table.write(bytes);
  yield* await table.end();
}

/** Encodes text, holding back half of a character that a chunk's end cuts in two. */
async function* encode(chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let half = '';
  let started = false;
  for await (const chunk of chunks) {
    const text = half + (started ? chunk : chunk.replace(/^\uFEFF/, ''));
    started ||= chunk !== '';
    half = /[\uD800-\uDBFF]$/.test(text.slice(-1)) ? text.slice(-1) : '';
    const bytes = Buffer.from(half === '' ? text : text.slice(0, -1));
    if (bytes.length > 0) yield bytes;
  }
  if (half !== '') yield Buffer.from(half);
}
