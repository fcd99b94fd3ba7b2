import type { Settlement } from '../../domain/sync-conflict.ts';
import { partTables, type BookView, type PartRows } from './book-view.ts';
import { mergeFields, mergeRow, saysSame, type Subject, type ThreeWay } from './merge-fields.ts';
import type { Row } from './sync-rows.ts';

/** Merges a book of two libraries; null where it is in neither in the end. */
export function mergeBook(states: ThreeWay<BookView>, settlement: Settlement): BookView | null {
  const { base, ours, theirs } = states;
  const left = ours ?? theirs;
  if (left === null) return null;
  const subject = subjectOf(left);
  if (ours !== null && theirs !== null) return mergeBoth({ base, ours, theirs }, subject, settlement);
  if (base === null) return left;
  if (isSameBook(base, left)) return null;
  const [mine, other] = ours === null ? (['deleted', 'changed'] as const) : (['changed', 'deleted'] as const);
  const side = settlement.side({ ...subject, field: null, base: null, ours: mine, theirs: other });
  return side === 'ours' ? ours : theirs;
}

function mergeBoth(
  { base, ours, theirs }: { base: BookView | null; ours: BookView; theirs: BookView },
  subject: Subject,
  settlement: Settlement,
): BookView {
  const book = mergeFields(
    'books',
    { base: base?.book ?? null, ours: ours.book, theirs: theirs.book },
    subject,
    settlement,
  );
  const parts = Object.keys(partTables).map((table) => {
    const lists = { base: partOf(base, table), ours: partOf(ours, table), theirs: partOf(theirs, table) };
    return [table, mergeParts(table, lists, subject, settlement)] as const;
  });
  return { book, parts: Object.fromEntries(parts) };
}

interface Lists {
  readonly base: PartRows;
  readonly ours: PartRows;
  readonly theirs: PartRows;
}

function mergeParts(table: string, { base, ours, theirs }: Lists, subject: Subject, settlement: Settlement): PartRows {
  const merged = new Map<string, Row>();
  for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const states = { base: base.get(key) ?? null, ours: ours.get(key) ?? null, theirs: theirs.get(key) ?? null };
    const about = { ...subject, key: `${subject.key} ${table} ${key}` };
    const row = mergeRow(table, states, about, settlement);
    const name = (states.ours ?? states.theirs)?.['name'];
    if (row !== null) merged.set(key, name === undefined ? row : { ...row, name });
  }
  const order = partTables[table]?.order ?? null;
  return order === null ? merged : inOrder(merged, order, ours);
}

/** A list in its order. Two rows at one place are parted, ours first, so that both libraries have one order. */
function inOrder(rows: PartRows, column: string, ours: PartRows): PartRows {
  const places = [...ours.keys()];
  const isOurs = (key: string) => (places.includes(key) ? 0 : 1);
  const sorted = [...rows].toSorted(
    ([one, first], [other, second]) =>
      Number(first[column]) - Number(second[column]) || isOurs(one) - isOurs(other) || (one < other ? -1 : 1),
  );
  const isParted = new Set(sorted.map(([, row]) => row[column])).size === sorted.length;
  return new Map(isParted ? sorted : sorted.map(([key, row], index) => [key, { ...row, [column]: index + 1 }]));
}

function isSameBook(one: BookView, other: BookView): boolean {
  if (!saysSame('books', one.book, other.book)) return false;
  return Object.keys(partTables).every((table) => {
    const [rows, others] = [partOf(one, table), partOf(other, table)];
    return (
      rows.size === others.size &&
      [...rows].every(([key, row]) => {
        const second = others.get(key);
        return second !== undefined && saysSame(table, row, second);
      })
    );
  });
}

export function partOf(view: BookView | null, table: string): PartRows {
  return view?.parts[table] ?? new Map();
}

function subjectOf({ book }: BookView): Subject {
  return { key: `book ${String(book['uuid'])}`, kind: 'book', name: String(book['title']) };
}
