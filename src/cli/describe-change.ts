import { formatReading } from '../domain/reading-text.ts';
import type { FieldChange } from '../domain/merge-book.ts';
import { formatRating } from '../domain/rating.ts';
import { formatSeries } from '../domain/series-text.ts';

/** One changed field in words: `rating: (none) -> 4.5`, `tags: +sf -to-read`. */
export function describeChange({ field, from, to }: FieldChange): string {
  if (!Array.isArray(from) || !Array.isArray(to)) return `${field}: ${text(field, from)} -> ${text(field, to)}`;
  const before: string[] = from.map(itemText);
  const after: string[] = to.map(itemText);
  const added = after.filter((item) => !before.includes(item)).map((item) => `+${item}`);
  const gone = before.filter((item) => !after.includes(item)).map((item) => `-${item}`);
  const parts = [...gone, ...added];
  return `${field}: ${parts.length > 0 ? parts.join(' ') : `${after.join('; ')} (${before.length === after.length ? 'details' : 'number'})`}`;
}

/** Several changed fields, one after the other. */
export function describeChanges(changes: readonly FieldChange[]): string {
  return changes.map(describeChange).join(', ');
}

const longest = 60;

function text(field: string, value: unknown): string {
  if (value === null || value === '') return '(none)';
  const whole = field === 'rating' && typeof value === 'number' ? formatRating(value) : String(value);
  return whole.length > longest ? `${whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : whole;
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if ('role' in item && 'name' in item)
    return item.role === 'author' ? String(item.name) : `${String(item.name)} (${String(item.role)})`;
  if ('scheme' in item && 'value' in item) return `${String(item.scheme)}:${String(item.value)}`;
  if (isReading(item)) return formatReading(item);
  if (isEntry(item)) return entryText(item);
  return 'text' in item ? text('note', item.text) : '';
}

function isReading(item: object): item is Parameters<typeof formatReading>[0] {
  return 'state' in item;
}

interface Entry {
  readonly name: string;
  readonly position: string | number | null;
}

function entryText({ name, position }: Entry): string {
  return typeof position === 'number' ? `${name} (#${position})` : formatSeries({ name, position });
}

function isEntry(item: object): item is Entry {
  return 'name' in item && 'position' in item;
}
