import type { CheckEntry } from '../domain/health/checks.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A check as `doctor --list` shows it. */
export type CheckRow = CheckEntry & { readonly id: number };

const columns: readonly Column<CheckRow>[] = [
  { name: 'name', json: 'string', header: 'Check', value: ({ name }) => name, style: 'strong' },
  { name: 'about', json: 'string', header: 'About', value: ({ about }) => about },
  { name: 'level', json: 'string', header: 'Level', value: ({ level }) => level },
  { name: 'summary', json: 'string', header: 'Says that', value: ({ summary }) => summary, weight: 2 },
  { name: 'fix', json: 'string?', header: 'Fix', value: ({ fix }) => fix, weight: 2 },
  { name: 'explanation', json: 'string', header: 'Explanation', value: ({ explanation }) => explanation, weight: 3 },
];

export const checkListing: Listing<CheckRow> = {
  columns,
  defaults: sameFields(
    ['name', 'level', 'summary', 'fix'],
    columns.map(({ name }) => name),
  ),
};
