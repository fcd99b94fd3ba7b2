import type { NewBook } from './complete-book.ts';
import { bookValueKeys } from './merge-book.ts';
import { formatRating } from './rating.ts';
import { formatReading } from './reading-text.ts';
import { formatSeries } from './series-text.ts';

/** One changed field, its values before and after as texts: none or one, or those of a list. */
export interface FieldChange {
  readonly field: keyof NewBook;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly many: boolean;
}

/** The fields in which two states of a book differ, but for the time of change. */
export function changedFields(before: NewBook, after: NewBook): FieldChange[] {
  const values = bookValueKeys
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: valueText(before, field), after: valueText(after, field), many: false }));
  const lists = listFields
    .filter(({ field }) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map(({ field, texts }) => ({ field, before: texts(before), after: texts(after), many: true }));
  return [...values, ...typedChange(before, after), ...lists];
}

/** That a sort title is typed now, and not guessed, is a change of its own. */
function typedChange(before: NewBook, after: NewBook): FieldChange[] {
  if (before.sortTitle !== after.sortTitle || before.sortTitleTyped === after.sortTitleTyped) return [];
  return [{ field: 'sortTitle', before: typedText(before), after: typedText(after), many: false }];
}

function typedText({ sortTitle, sortTitleTyped }: NewBook): string[] {
  return [`${sortTitle} (${sortTitleTyped ? 'typed' : 'guessed'})`];
}

function valueText(book: NewBook, field: (typeof bookValueKeys)[number]): string[] {
  const value = field === 'rating' && book.rating !== null ? formatRating(book.rating) : book[field];
  return value === null || value === '' ? [] : [String(value)];
}

const listFields = [
  {
    field: 'authors',
    texts: ({ authors }: NewBook) => authors.map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`)),
  },
  {
    field: 'identifiers',
    texts: ({ identifiers }: NewBook) => identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  },
  { field: 'series', texts: ({ series }: NewBook) => series.map(formatSeries) },
  {
    field: 'tags',
    texts: ({ tags }: NewBook) =>
      tags.map(({ name, position }) => (position === null ? name : `${name} (#${position})`)),
  },
  { field: 'readings', texts: ({ readings }: NewBook) => readings.map(formatReading) },
  { field: 'notes', texts: ({ notes }: NewBook) => notes.map(({ text }) => text) },
] as const;
