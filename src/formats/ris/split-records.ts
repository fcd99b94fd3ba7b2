import { BookshelfError } from '../../domain/errors.ts';
import { largestRecord } from '../json-text.ts';
import { splitLines } from '../split-lines.ts';

/** One record of a RIS file: its tags with their values, in order; a value on several lines is one text. */
export interface RisRecord {
  readonly line: number;
  readonly tags: readonly (readonly [tag: string, value: string])[];
  readonly raw: string;
}

/** `TY  - BOOK`; some write one space before the hyphen, or none after it. */
const tagLine = /^\s{0,20}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s;

/**
 * Splits a RIS file into records: from `TY` to `ER`, or to the next `TY` where `ER` is missing. `TY` twice in a row is one record of the last type.
 * Throws a `failure` for a record over 16 MB.
 */
export async function* splitRecords(chunks: AsyncIterable<string>): AsyncGenerator<RisRecord> {
  let record = new OpenRecord();
  for await (const { line, text } of splitLines(chunks)) {
    const [, tag, value = ''] = tagLine.exec(text.replace(/^\uFEFF/, '').trimEnd()) ?? [];
    const starts = tag === 'TY' && record.hasFields;
    if (starts || tag === 'ER') {
      const done = tag === 'ER' ? record.add(line, text, null, '') : record;
      if (!record.isEmpty) yield done.finish();
      record = new OpenRecord();
    }
    if (tag !== 'ER') record.add(line, text, tag ?? null, tag === undefined ? text : value);
  }
  if (!record.isEmpty) yield record.finish();
}

class OpenRecord {
  #line = 0;
  #length = 0;
  readonly #lines: string[] = [];
  readonly #tags: [string, string[]][] = [];

  get isEmpty(): boolean {
    return this.#tags.length === 0;
  }

  get hasFields(): boolean {
    return this.#tags.some(([tag]) => tag !== 'TY');
  }

  /** Adds a line; one without a tag goes on with the value before it. */
  add(line: number, text: string, tag: string | null, value: string): this {
    if (this.#lines.length === 0) this.#line = line;
    this.#lines.push(text.trimEnd());
    this.#length += text.length;
    if (this.#length > largestRecord) throw tooLarge(this.#line);
    if (tag !== null) this.#tags.push([tag, [value]]);
    else this.#tags.at(-1)?.[1].push(value);
    return this;
  }

  finish(): RisRecord {
    const tags = this.#tags.map(([tag, values]) => [tag, values.join(' ').trim()] as const);
    return { line: this.#line, tags, raw: this.#lines.join('\n') };
  }
}

function tooLarge(line: number): BookshelfError {
  return new BookshelfError('failure', `the record that starts on line ${line} is larger than 16 MB`, {
    hint: 'The file may be no RIS file; --format says what it is.',
  });
}
