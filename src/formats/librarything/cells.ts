import { BookshelfError } from '../../domain/errors.ts';
import type { CsvRecord } from '../csv-record.ts';
import { decodeMarc8 } from '../marc8.ts';

const [tab, lineFeed, carriageReturn] = [9, 10, 13];
/** More than this in one line is no book. */
const longestLine = 16 * 1024 * 1024;

/**
 * Parts LibraryThing's table into cells: at tabs and line ends and nothing else, a `"` is a letter like any other. Cells are UTF-8, but for
 * some that came from library catalogues as MARC-8, so each is decoded by itself. The last line is often short, and whole all the same. Throws a `failure` for a line over 16 MB.
 */
export async function* readCells(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line += 1;
    const own = line === 1 ? withoutMark(bytes) : bytes;
    if (own.length > 0) yield { line, ...decodeLine(own), isEnded: true };
  }
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield withoutReturn(joined(held, chunk.subarray(start, end)));
      held = [];
      length = 0;
      line += 1;
      start = end + 1;
    }
    held.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longestLine) throw new BookshelfError('failure', `line ${line} is larger than 16 MB`);
  }
  yield withoutReturn(joined(held, new Uint8Array()));
}

function joined(held: readonly Uint8Array[], rest: Uint8Array): Uint8Array {
  return held.length === 0 ? rest : Buffer.concat([...held, rest]);
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Nearly every line is UTF-8 as a whole, which is decoded in one go. */
function decodeLine(bytes: Uint8Array): Pick<CsvRecord, 'cells' | 'raw'> {
  const whole = decodeUtf8(bytes);
  const cells = whole === null ? splitBytes(bytes).map(decodeCell) : whole.split('\t');
  return { cells, raw: whole ?? cells.join('\t') };
}

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const cells: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(tab); end !== -1; end = bytes.indexOf(tab, start)) {
    cells.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...cells, bytes.subarray(start)];
}

function decodeCell(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? decodeMarc8(bytes).text;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
