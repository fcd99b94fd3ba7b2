import type { Book, BookDraft } from '../domain/book.ts';
import type { DraftField } from '../domain/draft-field.ts';
import { draftFields } from '../domain/draft-fields.ts';
import { BookshelfError } from '../domain/errors.ts';
import { parseMoment } from '../domain/moment.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { isUuid } from '../domain/uuid.ts';

/** A field of a book as a file holds it. */
export type KnownField = Omit<DraftField, 'option' | 'help'>;

/** What only files say of a book: people neither type its uuid nor when it was changed. */
const fileFields = {
  uuid: fileField(
    'uuid',
    (text) => ({ uuid: parseUuid(text) }),
    (book) => book.uuid,
  ),
  changed: fileField(
    'changed',
    (text) => ({ changed: parseMoment(text) }),
    (book) => book.changed,
  ),
};

/** Every field that a file of our own formats holds as text, in the order of their columns. */
export const knownFields: readonly KnownField[] = [fileFields.uuid, ...draftFields, fileFields.changed];

/** The keys of a book in JSON. */
export const jsonKeys: readonly string[] = [...knownFields.map(({ name }) => name), 'tagPositions', 'sources'];

const fieldsByName: ReadonlyMap<string, KnownField> = new Map(knownFields.map((field) => [field.name, field]));
const fieldsByKey: ReadonlyMap<string, KnownField> = new Map(
  knownFields.flatMap((field) => [field.name, ...field.aliases].map((name) => [nameKey(name), field])),
);

/** Finds the field that a column or key names, by its own name or an alias; case, spaces, `_` and `-` do not count. */
export function findField(name: string): KnownField | null {
  return fieldsByName.get(name) ?? fieldsByKey.get(nameKey(name)) ?? null;
}

/** Gives a name without what writers of the same thing differ in. */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Reads a uuid, in lower case; throws a usage error for anything else. */
export function parseUuid(text: string): string {
  if (isUuid(text.trim())) return text.trim().toLowerCase();
  throw new BookshelfError('usage', `${quoteValue(text)} is no uuid`, {
    hint: 'Leave it out where the record has none: it is given one.',
  });
}

function fileField(name: string, read: (text: string) => BookDraft, write: (book: Book) => string): KnownField {
  return { name, aliases: [], many: false, read, none: {}, write: (book) => [write(book)] };
}
