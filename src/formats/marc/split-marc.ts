import { BookshelfError } from '../../domain/errors.ts';

/** More than any record: the standard's own limit is 99,999 bytes, and damaged files lose the mark between two. */
const longestRecord = 16_777_216;
const leaderLength = 24;
const endOfRecord = 0x1d;

/**
 * Splits a file into its records by the mark at the end of each (ISO 2709), because the lengths that records state of themselves often lie.
 * What stands between two records (line ends, NUL, ^Z) is left out. Throws a `failure` for a record of more than 16 MB.
 */
export async function* splitMarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let end = bytes.indexOf(endOfRecord); end !== -1; end = bytes.indexOf(endOfRecord, start)) {
      const record = withoutFiller(Buffer.concat([...held, bytes.subarray(start, end)]));
      if (record.length > 0) yield record;
      [held, length, start] = [[], 0, end + 1];
    }
    held.push(Buffer.from(bytes.subarray(start)));
    length += bytes.length - start;
    if (length > longestRecord)
      throw new BookshelfError('failure', 'a record has no end within 16 MB: this is no file of MARC records', {
        hint: 'MARC records as XML are read with --format marcxml.',
      });
  }
  const rest = withoutFiller(Buffer.concat(held));
  // What is shorter than a leader is no record that was cut off.
  if (rest.length >= leaderLength) yield rest;
}

function withoutFiller(record: Buffer): Buffer {
  let start = 0;
  while (start < record.length && (record[start] ?? 0) <= 0x20) start += 1;
  return record.subarray(start);
}
