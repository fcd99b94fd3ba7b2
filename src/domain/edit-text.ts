import type { Book } from './book.ts';
import { writeField } from './draft-field.ts';
import { draftFields } from './draft-fields.ts';
import { BookshelfError } from './errors.ts';
import { findDraftField } from './assignment.ts';
import { quoteValue } from './quote-value.ts';

/** A book as it stands in an edited text: its number, and the text of each field with its line. */
export interface EditedRecord {
  readonly id: number;
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
}

const help = `# Change what stands after a colon; lists are separated by "; ". Lines that are indented go on with the field above.
# An emptied field is cleared. A book that is taken out of this text stays as it is.
`;

/** Writes books for an editor: a line `field: value` for each field, further lines of a value indented by two spaces. */
export function writeEditText(books: readonly Book[]): string {
  return help + books.map(writeRecord).join('');
}

function writeRecord(book: Book): string {
  const lines = draftFields.map((field) =>
    `${field.name}: ${writeField(field, book).replaceAll('\n', '\n  ')}`.trimEnd(),
  );
  return `\nbook: ${book.id}\n${lines.join('\n')}\n`;
}

/** Reads what `writeEditText` wrote and a person changed. Throws a usage error that names the line. */
export function readEditText(text: string): EditedRecord[] {
  const reader = new EditTextReader();
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  for (const [index, line] of lines.entries()) reader.read(line, index + 1);
  return reader.records;
}

class EditTextReader {
  readonly records: { id: number; fields: Map<string, { text: string; line: number }> }[] = [];
  #value: { text: string; line: number } | null = null;
  /** Blank lines belong to a value when it goes on after them; many editors take the white space out of them. */
  #blank = 0;

  read(line: string, number: number): void {
    if (line.startsWith('#')) return;
    if (line.trim() === '') this.#blank += 1;
    else if (line.startsWith('  ') && this.#value !== null) this.#goOn(this.#value, line.slice(2));
    else this.#start(line, number);
  }

  #goOn(value: { text: string }, line: string): void {
    value.text += '\n'.repeat(this.#blank + 1) + line;
    this.#blank = 0;
  }

  #start(line: string, number: number): void {
    const [, name = '', value = ''] =
      /^([^:]+):(.*)$/s.exec(line) ?? fail(number, `${quoteValue(line)} is no field: value line`);
    this.#blank = 0;
    this.#value = null;
    if (name === 'book') return void this.records.push({ id: bookNumber(value, number), fields: new Map() });
    const record = this.records.at(-1) ?? fail(number, 'there is no book: line above this one');
    this.#value = { text: value.replace(/^ /, ''), line: number };
    record.fields.set(fieldName(name, number), this.#value);
  }
}

function bookNumber(text: string, line: number): number {
  if (/^ *[1-9]\d{0,14} *$/.test(text)) return Number(text);
  return fail(line, `"${text.trim()}" is no book number`);
}

function fieldName(name: string, line: number): string {
  try {
    return findDraftField(name).name;
  } catch (error) {
    return fail(line, error instanceof BookshelfError ? error.message : name);
  }
}

function fail(line: number, message: string): never {
  throw new BookshelfError('usage', `line ${line}: ${message}`);
}
