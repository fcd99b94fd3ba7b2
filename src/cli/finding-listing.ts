import type { Column } from '../output/column.ts';
import type { Examined } from '../repository/health/doctor.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A finding as it is listed; its number is that of its subject, 0 for the library. */
export interface FindingRow {
  readonly id: number;
  readonly finding: Examined;
}

const columns: readonly Column<FindingRow>[] = [
  { name: 'check', json: 'string', header: 'Check', value: ({ finding }) => finding.check, style: 'strong' },
  { name: 'level', json: 'string', header: 'Level', value: ({ finding }) => finding.level },
  { name: 'subject', json: 'string', header: 'About', value: ({ finding }) => finding.subject },
  { name: 'id', json: 'integer?', header: 'ID', align: 'right', value: ({ finding }) => finding.id },
  { name: 'message', json: 'string', header: 'What', value: ({ finding }) => finding.message, weight: 3 },
  { name: 'fixable', json: 'boolean', header: 'Fixable', value: ({ finding }) => finding.fixable },
  { name: 'fixed', json: 'boolean', header: 'Fixed', value: ({ finding }) => finding.fixed },
];

const names = columns.map(({ name }) => name);

export const findingListing: Listing<FindingRow> = {
  columns,
  defaults: { ...sameFields(['check', 'level', 'message'], names), tsv: names, csv: names },
};
