import type { CheckOutcome } from '../domain/check.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** What became of a check of `assert`, as it is listed. */
export interface OutcomeRow extends CheckOutcome {
  readonly id: number;
}

const columns: readonly Column<OutcomeRow>[] = [
  { name: 'name', json: 'string', header: 'Check', value: ({ name }) => name, weight: 1 },
  {
    name: 'passed',
    json: 'boolean',
    header: 'Passed',
    value: ({ passed }) => passed,
    text: ({ passed }) => (passed ? 'yes' : 'no'),
  },
  { name: 'expected', json: 'string', header: 'Expected', value: ({ expected }) => expected, weight: 1 },
  { name: 'found', json: 'string', header: 'Found', value: ({ found }) => found, weight: 1 },
];

const names = columns.map(({ name }) => name);

export const outcomeListing: Listing<OutcomeRow> = { columns, defaults: sameFields(names, names) };
