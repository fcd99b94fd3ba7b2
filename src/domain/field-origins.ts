import type { Book, BookDraft, PlacedSource } from './book.ts';
import { completeBook } from './complete-book.ts';
import type { DraftField } from './draft-field.ts';

/** A value of a field, and the row that says it; a row says it and the book does not where it was not taken, or was changed since. */
export interface FieldOrigin {
  readonly field: string;
  readonly value: string;
  /** null where no row says it: it was typed, or came with a table that has no rows of its own. */
  readonly source: PlacedSource | null;
  /** Whether the book has the value. */
  readonly stands: boolean;
}

/** Tells of each value of a field which rows say it, and what else rows say. */
export function fieldOrigins(field: DraftField, book: Book, sources: readonly PlacedSource[]): FieldOrigin[] {
  const values = textsOf(field, book);
  const said = sources.flatMap((source) => saidBy(field, source).map((value) => ({ value, source })));
  const name = field.name;
  const standing = values.flatMap((value): FieldOrigin[] => {
    const rows = said.filter((one) => one.value === value);
    if (rows.length === 0) return [{ field: name, value, source: null, stands: true }];
    return rows.map(({ source }) => ({ field: name, value, source, stands: true }));
  });
  const others = said.filter(({ value }) => !values.includes(value));
  return [...standing, ...others.map(({ value, source }) => ({ field: name, value, source, stands: false }))];
}

/** What a row says of a field; nothing where it does not speak of it. */
function saidBy(field: DraftField, { draft }: PlacedSource): string[] {
  const keys = new Set(Object.keys(field.none));
  if (!Object.entries(draft).some(([key, value]) => keys.has(key) && value !== undefined)) return [];
  return textsOf(field, bookOf(draft));
}

function textsOf(field: DraftField, book: Book): string[] {
  return field
    .write(book)
    .filter((text) => text !== null)
    .filter((text) => text !== '');
}

function bookOf(draft: BookDraft): Book {
  const title = draft.title ?? '';
  return { id: 0, ...completeBook({ ...draft, title }, { now: '', uuid: () => '' }) };
}
