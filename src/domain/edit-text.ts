import type { Book } from './book.ts';
import { writeField } from './draft-field.ts';
import { draftFields } from './draft-fields.ts';
import { BookshelfError } from './errors.ts';
import { findDraftField } from './assignment.ts';

/** A book as it stands in an edited text: its number, and the text of each field with its line. */
export interface EditedRecord {
  readonly id: number;
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
}

const help = `# Change what stands after a colon; lists are separated by "; ". Lines that are indented go on with the field above.
# An emptied field is cleared. A book that is taken out of this text stays as it is.
`;

/** Writes books for an editor: a line \`field: value\` for each field, further lines of a value indented by two spaces. */
export function writeEditText(books: readonly Book[]): string {
  return help + books.map(writeRecord).join('');
}

function writeRecord(book: Book): string {
  const lines = draftFields.map((field) =>
    `${field.name}: ${writeField(field, book).replaceAll('\n', '\n  ')}`.trimEnd(),
  );
  return `\nbook: ${book.id}\n${lines.join('\n')}\n`;
}

/** Reads what \`writeEditText\` wrote and a person changed. Throws a usage error that names the line. */
export function readEditText(text: string): EditedRecord[] {
  const records: { id: number; fields: Map<string, { text: string; line: number }> }[] = [];
  let current: { text: string; line: number } | null = null;
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const number = index + 1;
    if (line.startsWith('#')) continue;
    if (line.startsWith('  ') && current !== null) {
      current.text += `\n${line.slice(2)}`;
      continue;
    }
    if (line.trim() === '') {
      if (current !== null && text.split('\n')[number]?.startsWith('  ')) current.text += '\n';
      continue;
    }
    const [, name = '', value = ''] =
      /^([^:]+):(.*)$/.exec(line) ?? fail(number, `${JSON.stringify(line.slice(0, 60))} is no field: value line`);
    if (name === 'book') {
      records.push({ id: bookNumber(value, number), fields: new Map() });
      current = null;
      continue;
    }
    const record = records.at(-1) ?? fail(number, 'there is no book: line above this one');
    current = { text: value.replace(/^ /, ''), line: number };
    record.fields.set(fieldName(name, number), current);
  }
  return records;
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
