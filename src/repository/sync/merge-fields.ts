import type { Settlement, SyncConflict, SyncSide } from '../../domain/sync-conflict.ts';
import { columnsWith } from '../column-groups.ts';
import type { Row } from './sync-rows.ts';

/** The three states of one thing; null where it is not there. */
export interface ThreeWay<Value> {
  readonly base: Value | null;
  readonly ours: Value | null;
  readonly theirs: Value | null;
}

/** What a conflict is about. */
export type Subject = Pick<SyncConflict, 'key' | 'kind' | 'name'>;

/** Columns that the program works out or stamps: where both sides have others, no person has to be asked. */
const unspoken: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    books: new Set(['changed', 'author_order', 'title_order', 'title_key']),
    book_authors: new Set(['position']),
    identifiers: new Set(['position']),
    book_series: new Set(['ordinal']),
    book_tags: new Set(['ordinal']),
    saved_queries: new Set(['added', 'changed']),
    imported_files: new Set(['imported']),
  }),
);

/** The columns of a row that say where it is, and not what. */
const places: ReadonlySet<string> = new Set(['id', 'book_id', 'author_id', 'series_id', 'tag_id']);

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two rows of a table say the same. */
export function saysSame(table: string, one: Row, other: Row): boolean {
  const hidden = unspoken.get(table);
  return Object.keys(one).every(
    (column) => places.has(column) || hidden?.has(column) === true || isSame(one[column], other[column]),
  );
}

/** Merges the columns of a row: what only one side changed is taken; what both changed, each in its way, is settled. */
export function mergeFields(
  table: string,
  { base, ours, theirs }: { base: Row | null; ours: Row; theirs: Row },
  subject: Subject,
  settlement: Settlement,
): Row {
  const merged: Record<string, unknown> = {};
  for (const column of Object.keys(ours)) {
    if (places.has(column) || column in merged) continue;
    const group = columnsWith(table, column);
    const pick = (row: Row | null) => (row === null ? null : group.map((each) => row[each] ?? null));
    const states = { base: pick(base), ours: pick(ours), theirs: pick(theirs) };
    const side =
      changedBy(states) ??
      sideOfTitle(column, { ours, theirs }, merged) ??
      settle(table, column, { base, ours, theirs }, subject, settlement);
    for (const each of group) merged[each] = (side === 'ours' ? ours : theirs)[each] ?? null;
  }
  return merged;
}

/** The side whose state counts; null where both changed it. */
export function changedBy<Value>({ base, ours, theirs }: ThreeWay<Value>): SyncSide | null {
  if (isSame(ours, theirs) || isSame(theirs, base)) return 'ours';
  return isSame(ours, base) ? 'theirs' : null;
}

/** A sort title that was guessed on both sides goes with the title, which was settled before it; null for all else. */
function sideOfTitle(column: string, { ours, theirs }: { ours: Row; theirs: Row }, merged: Row): SyncSide | null {
  if (column !== 'sort_title' || ours['sort_title_typed'] || theirs['sort_title_typed']) return null;
  return isSame(merged['title'], ours['title']) ? 'ours' : 'theirs';
}

function settle(
  table: string,
  column: string,
  { base, ours, theirs }: { base: Row | null; ours: Row; theirs: Row },
  subject: Subject,
  settlement: Settlement,
): SyncSide {
  if (column === 'changed') return text(ours[column]) >= text(theirs[column]) ? 'ours' : 'theirs';
  if (unspoken.get(table)?.has(column) === true) return 'ours';
  const conflict = { ...subject, key: `${subject.key} ${column}`, field: column };
  return settlement.side({
    ...conflict,
    base: shown(column, base?.[column]),
    ours: shown(column, ours[column]),
    theirs: shown(column, theirs[column]),
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value as it is shown: stars are stored as quarters. */
function shown(column: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return column === 'rating' && typeof value === 'number' ? String(value / 4) : JSON.stringify(value);
}

/**
 * Merges a whole thing that may be there or not. What one side deleted and the other left alone goes; what the other changed meanwhile is settled.
 */
export function mergeRow(
  table: string,
  { base, ours, theirs }: ThreeWay<Row>,
  subject: Subject,
  settlement: Settlement,
): Row | null {
  if (ours !== null && theirs !== null) return mergeFields(table, { base, ours, theirs }, subject, settlement);
  const left = ours ?? theirs;
  if (left === null || base === null) return left;
  if (saysSame(table, base, left)) return null;
  const [mine, other] = ours === null ? ['deleted', 'changed'] : ['changed', 'deleted'];
  const side = settlement.side({ ...subject, field: null, base: null, ours: mine ?? null, theirs: other ?? null });
  return side === 'ours' ? ours : theirs;
}
