import { CsvError, Parser } from 'csv-parse';
import { BookshelfError } from '../domain/errors.ts';
import type { CsvOptions, CsvRecord } from './csv-record.ts';

const lineFeed = 10;
const carriageReturn = 13;

/** More than this in one record is a quote that was never closed, or no table at all. */
const largestRecord = 16 * 1024 * 1024;

/**
 * Feeds csv-parse and collects its records, each with its line and raw text. The raw text is cut from the bytes by the parser's own
 * offsets: that costs nothing, keeps `\r\n`, and leaves counting lines to one native search.
 */
export class CsvTable {
  readonly #parser: Parser;
  #records: CsvRecord[] = [];
  #unread: Buffer[] = [];
  /** How many bytes stand before `#unread`. */
  #offset = 0;
  #line = 1;
  readonly #newline: number;

  constructor({ delimiter, quotes = true, isLoose = false }: CsvOptions, head: string) {
    const ends = rowEnds(head);
    this.#newline = ends.includes('\n') ? lineFeed : carriageReturn;
    this.#parser = new Parser({
      delimiter,
      quote: quotes ? '"' : null,
      escape: quotes ? '"' : null,
      record_delimiter: ends,
      relax_column_count: true,
      relax_quotes: isLoose,
      skip_empty_lines: true,
      max_record_size: largestRecord,
      on_record: (cells, { bytes_records: end }) => this.#take(cells, end),
    });
    this.#parser.on('error', () => undefined);
  }

  async write(bytes: Buffer): Promise<CsvRecord[]> {
    this.#unread.push(bytes);
    await new Promise<void>((resolve, reject) => {
      this.#parser.write(bytes, (error) => (error ? reject(this.#explain(error)) : resolve()));
    });
    if (this.#unread.reduce((sum, { length }) => sum + length, 0) > largestRecord + bytes.length)
      throw this.#tooLarge();
    return this.#takeAll();
  }

  async end(): Promise<CsvRecord[]> {
    await new Promise<void>((resolve, reject) => {
      this.#parser.on('error', (error) => reject(this.#explain(error)));
      this.#parser.end(() => resolve());
    });
    return this.#takeAll();
  }

  #takeAll(): CsvRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** Answers null, so that nothing queues up in the parser. */
  #take(cells: string[], end: number): null {
    this.#skipEmptyLines();
    const [bytes] = this.#unread;
    if (bytes === undefined) return null;
    const own = bytes.subarray(0, end - this.#offset);
    const length = withoutLineEnd(own);
    this.#records.push({
      line: this.#line,
      cells,
      raw: own.toString('utf8', 0, length),
      isEnded: length < own.length,
    });
    this.#line += count(this.#newline, own);
    this.#advance(bytes, own.length);
    return null;
  }

  #skipEmptyLines(): void {
    const bytes = this.#unread.length === 1 ? this.#unread[0] : Buffer.concat(this.#unread);
    if (bytes === undefined) return;
    let blank = 0;
    while (bytes[blank] === lineFeed || bytes[blank] === carriageReturn) blank += 1;
    this.#line += blank === 0 ? 0 : count(this.#newline, bytes.subarray(0, blank));
    this.#advance(bytes, blank);
  }

  #advance(bytes: Buffer, length: number): void {
    this.#unread = [length === 0 ? bytes : bytes.subarray(length)];
    this.#offset += length;
  }

  #explain(cause: unknown): unknown {
    this.#skipEmptyLines();
    if (!(cause instanceof CsvError)) return cause;
    if (cause.code === 'CSV_MAX_RECORD_SIZE') return this.#tooLarge();
    const message = messages.get(cause.code);
    if (message === undefined) return cause;
    return new BookshelfError('failure', `the record on line ${this.#line} ${message}`, {
      hint: 'Look for a stray " there: a cell that holds one is written in quotes, with the " doubled.',
      cause,
    });
  }

  #tooLarge(): BookshelfError {
    this.#skipEmptyLines();
    return new BookshelfError('failure', `the record on line ${this.#line} is larger than 16 MB`, {
      hint: 'A quote that opens there is probably never closed, or this is not a table.',
    });
  }
}

const messages: ReadonlyMap<string, string> = new Map([
  ['CSV_QUOTE_NOT_CLOSED', 'opens a quote that is never closed'],
  ['CSV_INVALID_CLOSING_QUOTE', 'has text after the quote that closes a cell'],
  ['INVALID_OPENING_QUOTE', 'has a quote in the middle of an unquoted cell'],
]);

/** A lone `\r` ends a row only where no line feed does (old Macintosh files); elsewhere it is part of a cell. */
function rowEnds(head: string): string[] {
  return head.includes('\r') && !head.includes('\n') ? ['\r'] : ['\r\n', '\n'];
}

function withoutLineEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end -= 1;
  return end;
}

function count(byte: number, bytes: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}
