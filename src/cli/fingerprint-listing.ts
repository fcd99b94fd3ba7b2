import type { FingerprintPart } from '../formats/fingerprint.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** The hash of one kind of thing, as `fingerprint --by table` lists it. */
export interface FingerprintRow extends FingerprintPart {
  readonly id: number;
}

const columns: readonly Column<FingerprintRow>[] = [
  { name: 'name', json: 'string', header: 'Table', value: ({ name }) => name },
  { name: 'count', json: 'integer', header: 'Count', value: ({ count }) => count },
  { name: 'hash', json: 'string', header: 'Fingerprint', value: ({ hash }) => hash },
];

const names = columns.map(({ name }) => name);

export const fingerprintListing: Listing<FingerprintRow> = { columns, defaults: sameFields(names, names) };
