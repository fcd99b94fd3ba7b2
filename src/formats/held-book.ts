import type { Book } from '../domain/book.ts';
import { completeBook } from '../domain/complete-book.ts';
import { normaliseDraft } from '../domain/normalise-draft.ts';
import { dropUnsaid, type UnfinishedDraft } from './drop-unsaid.ts';
import type { PartField } from './service-part.ts';

/** Nothing that a file of a service says has a time or a uuid of this library. */
const noStamp = { now: '', uuid: () => '' };

/** Gives a book with some of its fields as a draft says them; the same object where that is no difference. */
export function heldBook(book: Book, fields: readonly PartField[], draft: UnfinishedDraft): Book {
  const said = { ...draft };
  dropUnsaid(said);
  const normal = normaliseDraft(said);
  const held = completeBook({ ...normal, title: normal.title ?? book.title }, noStamp);
  const merged: { -readonly [Key in PartField]: Book[Key] } = { ...book };
  const take = <Key extends PartField>(field: Key): void => {
    merged[field] = held[field];
  };
  const different = fields.filter((field) => textOf(field, book[field]) !== textOf(field, held[field]));
  for (const field of different) take(field);
  const sorted = different.includes('sortTitle') ? { sortTitleTyped: held.sortTitleTyped } : {};
  return different.length === 0 ? book : { ...book, ...merged, ...sorted };
}

const unordered: ReadonlySet<PartField> = new Set(['identifiers', 'tags', 'readings', 'notes']);
/** What only this library knows of a reading or a note. */
const ownKeys: ReadonlySet<string> = new Set(['uuid', 'added']);

/** What is compared of a field: the items of a list in their order where it has a meaning. */
function textOf(field: PartField, value: Book[PartField]): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items: string[] = [];
  for (const item of value)
    items.push(
      JSON.stringify(
        Object.entries(item)
          .filter(([key]) => !ownKeys.has(key))
          .sort(),
      ),
    );
  return (unordered.has(field) ? items.sort() : items).join('\n');
}
