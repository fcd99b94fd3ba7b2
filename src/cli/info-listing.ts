import type { Column } from '../output/column.ts';
import type { LibraryCounts } from '../repository/counts.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** What `info` tells. */
export interface InfoRow extends LibraryCounts {
  readonly id: number;
  readonly library: string;
  readonly origin: string;
  readonly writable: boolean;
  readonly version: string;
  readonly schema: number;
  readonly sqlite: string;
}

const headers = {
  library: 'Library',
  origin: 'Named by',
  writable: 'Writable',
  books: 'Books',
  authors: 'Authors',
  series: 'Series',
  tags: 'Tags',
  identifiers: 'Identifiers',
  readings: 'Readings',
  notes: 'Notes',
  version: 'bookshelf',
  schema: 'Schema',
  sqlite: 'SQLite',
} as const;

const shapes = {
  library: 'string',
  origin: 'string',
  writable: 'boolean',
  books: 'integer',
  authors: 'integer',
  series: 'integer',
  tags: 'integer',
  identifiers: 'integer',
  readings: 'integer',
  notes: 'integer',
  version: 'string',
  schema: 'integer',
  sqlite: 'string',
} as const;

const names = [
  'library',
  'origin',
  'writable',
  'books',
  'authors',
  'series',
  'tags',
  'identifiers',
  'readings',
  'notes',
  'version',
  'schema',
  'sqlite',
] as const;

const columns: readonly Column<InfoRow>[] = names.map((name) => ({
  name,
  json: shapes[name],
  header: headers[name],
  value: (row: InfoRow) => row[name],
  ...(name === 'writable' && { text: (row: InfoRow) => (row.writable ? 'yes' : 'no') }),
}));

export const infoListing: Listing<InfoRow> = { columns, defaults: sameFields(names, names) };
