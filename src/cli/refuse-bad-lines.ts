import type { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import { countLines } from '../formats/count-lines.ts';

/** The lines of a file that are no text in its encoding, and why; found ahead of the records that stand on them. */
export class BadLines {
  readonly #errors: { readonly line: number; readonly error: BookshelfError }[] = [];

  note(error: BookshelfError, line: number): void {
    if (this.#errors.at(-1)?.line !== line) this.#errors.push({ line, error });
  }

  /** Takes the errors up to a line out. */
  takeTo(line: number): BookshelfError[] {
    const end = this.#errors.findIndex((one) => one.line > line);
    return this.#errors.splice(0, end === -1 ? this.#errors.length : end).map(({ error }) => error);
  }
}

/** Refuses each record that stands on a line which is no text. Throws where such a line belongs to no record: a header, or what is between. */
export async function* refuseBadLines(records: AsyncIterable<Incoming>, bad: BadLines): AsyncGenerator<Incoming> {
  for await (const record of records) {
    const [outside] = bad.takeTo(record.line - 1);
    if (outside !== undefined) throw outside;
    const errors = bad.takeTo(record.line + countLines(record.raw.trimEnd()));
    yield errors.length === 0 ? record : refused(record, errors);
  }
  const [rest] = bad.takeTo(Infinity);
  if (rest !== undefined) throw rest;
}

function refused({ number, line, problems, raw, header }: Incoming, errors: readonly BookshelfError[]): Incoming {
  const refusals = errors.map(({ message }) => ({ severity: 'refused', field: null, value: null, message }) as const);
  const all = [...problems, ...refusals];
  return { number, line, draft: null, source: null, problems: all, raw, ...(header !== undefined && { header }) };
}
