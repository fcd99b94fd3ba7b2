import { BookshelfError } from '../domain/errors.ts';
import type { DraftBuilder } from './draft-builder.ts';
import type { KnownField } from './known-fields.ts';
import type { RecordProblems } from './record-problems.ts';

/** A record while it is read. */
export interface RecordUnderWay {
  readonly builder: DraftBuilder;
  readonly problems: RecordProblems;
}

/** Texts that belong to a person to the letter, white space at their ends included. */
const verbatim: ReadonlySet<string> = new Set(['description', 'review']);
/** Numbers of which services write 0 to say that there is none. */
const zeroIsNone: ReadonlySet<string> = new Set(['rating', 'pages', 'minutes']);
const zero = /^0+(?:[.,]0*)?$/;

/** Reads the text of a field that has one value; `name` is what the file calls it. An empty text says that there is none. */
export function readSingleText(field: KnownField, name: string, text: string, record: RecordUnderWay): void {
  const value = verbatim.has(field.name) ? text : text.trim();
  if (value === '' || (zeroIsNone.has(field.name) && zero.test(value))) return record.builder.set(field.none);
  try {
    record.builder.set(field.read(value));
  } catch (error) {
    record.problems.refuse(name, text, sentenceOf(error));
  }
}

/** Reads the text of one item of a list. A damaged ISBN is kept as it was typed, with a warning: nothing is dropped in silence. */
export function readItemText(field: KnownField, name: string, text: string, record: RecordUnderWay): void {
  try {
    record.builder.append(field.read(text));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (field.name !== 'isbn') return record.problems.refuse(name, text, sentence);
    record.problems.warn(name, text, `${sentence}; it was kept as it stands`);
    record.builder.append({ identifiers: [{ scheme: 'isbn', value: text }] });
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof BookshelfError) return error.message;
  throw error;
}
