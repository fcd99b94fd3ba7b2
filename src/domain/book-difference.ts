import type { Book } from './book.ts';
import { changedFields, type FieldChange } from './field-change.ts';

/** How a book differs between two states of a library. */
export interface BookDifference {
  readonly id: number;
  /** Its title in the later state or, where it is gone, in the earlier. */
  readonly title: string;
  readonly kind: 'added' | 'changed' | 'deleted';
  readonly changes: readonly FieldChange[];
}

/** Compares a book in two states, of which it may be in one only; null where nothing differs that a person sees. */
export function differenceOf(before: Book | null, after: Book | null): BookDifference | null {
  const book = after ?? before;
  if (book === null) return null;
  const { id, title } = book;
  if (before === null) return { id, title, kind: 'added', changes: [] };
  if (after === null) return { id, title, kind: 'deleted', changes: [] };
  const changes = changedFields(before, after);
  return changes.length === 0 ? null : { id, title, kind: 'changed', changes };
}
