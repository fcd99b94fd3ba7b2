import { quoteValue } from '../domain/quote-value.ts';
import type { SyncConflict } from '../domain/sync-conflict.ts';
import { visible } from '../output/visible.ts';

/** How many conflicts a person is told of one by one. */
const told = 20;

/** How much of a value is shown. */
const longest = 60;

/** A conflict in a line: what it is of, and what each side made of it. */
export function describeConflict({ kind, name, field, base, ours, theirs }: SyncConflict): string {
  const what = `${kind} ${quoteValue(cut(name))}`;
  if (field === null) return `${what}: ours ${ours ?? 'deleted'}, theirs ${theirs ?? 'deleted'}.`;
  const before = base === null ? '' : ` (was ${value(base)})`;
  return `${what}: ${field.replaceAll('_', ' ')}: ours ${value(ours)}, theirs ${value(theirs)}${before}.`;
}

/** Conflicts, a line for each of the first. */
export function describeConflicts(conflicts: readonly SyncConflict[]): string {
  const lines = conflicts.slice(0, told).map((conflict) => `  ${describeConflict(conflict)}`);
  return [...lines, ...(conflicts.length > told ? [`  … and ${conflicts.length - told} more`] : [])].join('\n');
}

function value(text: string | null): string {
  return text === null ? 'nothing' : quoteValue(cut(text));
}

function cut(text: string): string {
  const line = visible(text);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
