import type { CheckEntry } from '../domain/health/checks.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A check as `doctor --list` shows it. */
export type CheckRow = CheckEntry & { readonly id: number };

const columns: readonly Column<CheckRow>[] = [
  { name: 'name', header: 'Check', value: ({ name }) => name, style: 'strong' },
  { name: 'about', header: 'About', value: ({ about }) => about },
  { name: 'level', header: 'Level', value: ({ level }) => level },
  { name: 'summary', header: 'Says that', value: ({ summary }) => summary, weight: 2 },
  { name: 'fix', header: 'Fix', value: ({ fix }) => fix, weight: 2 },
  { name: 'explanation', header: 'Explanation', value: ({ explanation }) => explanation, weight: 3 },
];

export const checkListing: Listing<CheckRow> = {
  columns,
  defaults: sameFields(
    ['name', 'level', 'summary', 'fix'],
    columns.map(({ name }) => name),
  ),
};
