import { formats } from '../formats/index.ts';
import type { FormatEntry } from '../formats/format.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A format as it is listed. */
export interface FormatRow {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly service: boolean;
  readonly extensions: readonly string[];
  /** In words, what a file of this format cannot hold; empty for one that is not written or holds everything. */
  readonly cannotHold: readonly string[];
}

/** Every format of the table, with what its writer says of itself. */
export async function formatRows(): Promise<FormatRow[]> {
  return Promise.all(formats.map(async (format, index) => formatRow(format, index + 1)));
}

async function formatRow(format: FormatEntry, id: number): Promise<FormatRow> {
  const { name, title, isService, extensions, loadReader, loadWriter } = format;
  const writer = await loadWriter?.();
  return {
    id,
    name,
    title,
    reads: loadReader !== undefined,
    writes: writer !== undefined,
    service: isService,
    extensions,
    cannotHold: (writer?.limits ?? []).map((limit) => limit.title),
  };
}

const columns: readonly Column<FormatRow>[] = [
  { name: 'name', json: 'string', header: 'Format', value: ({ name }) => name, style: 'strong' },
  { name: 'title', json: 'string', header: 'What it is', value: ({ title }) => title, weight: 2 },
  { name: 'reads', json: 'boolean', header: 'Read', value: ({ reads }) => reads },
  { name: 'writes', json: 'boolean', header: 'Written', value: ({ writes }) => writes },
  { name: 'service', json: 'boolean', header: 'Service', value: ({ service }) => service },
  {
    name: 'extensions',
    json: ['string'],
    header: 'Files',
    value: ({ extensions }) => extensions,
    text: (row) => row.extensions.join(' '),
  },
  {
    name: 'cannotHold',
    json: ['string'],
    header: 'Cannot hold',
    value: ({ cannotHold }) => cannotHold,
    text: lossText,
    weight: 3,
  },
];

const all = columns.map(({ name }) => name);

export const formatListing: Listing<FormatRow> = {
  columns,
  defaults: sameFields(['name', 'title', 'reads', 'writes', 'extensions', 'cannotHold'], all),
};

function lossText({ writes, cannotHold }: FormatRow): string {
  if (!writes) return '';
  return cannotHold.length === 0 ? 'nothing' : cannotHold.join('; ');
}
