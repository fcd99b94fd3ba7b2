import type { FieldChange } from '../domain/field-change.ts';

/** One changed field in words: `rating: (none) -> 4.5`, `tags: -to-read +sf`. */
export function describeChange({ field, before, after, many }: FieldChange): string {
  if (!many) return `${field}: ${shorten(before[0])} -> ${shorten(after[0])}`;
  const gone = before.filter((item) => !after.includes(item)).map((item) => `-${shorten(item)}`);
  const added = after.filter((item) => !before.includes(item)).map((item) => `+${shorten(item)}`);
  const parts = [...gone, ...added];
  return `${field}: ${parts.length > 0 ? parts.join(' ') : `${after.map(shorten).join('; ')} (order, number or details)`}`;
}

/** Several changed fields, one after the other. */
export function describeChanges(changes: readonly FieldChange[]): string {
  return changes.map(describeChange).join(', ');
}

const longest = 60;

function shorten(value = '(none)'): string {
  const text = value.replace(/\s*\n\s*/g, ' ⏎ ');
  return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
