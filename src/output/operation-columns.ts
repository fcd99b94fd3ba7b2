import type { Operation } from '../domain/operation.ts';
import type { Column } from './column.ts';

/** Every field of an operation, in the order of JSON. */
export const operationColumns: readonly Column<Operation>[] = [
  { name: 'id', header: 'ID', align: 'right', value: ({ id }) => id, style: 'accent' },
  { name: 'time', header: 'Time', value: ({ time }) => time },
  { name: 'kind', header: 'Kind', value: ({ kind }) => kind },
  { name: 'state', header: 'State', value: stateOf },
  { name: 'summary', header: 'What', value: ({ summary }) => summary, weight: 2, style: 'strong' },
  { name: 'command', header: 'Command', value: ({ command }) => command, weight: 3 },
  { name: 'added', header: 'Added', align: 'right', value: ({ counts }) => counts.added },
  { name: 'changed', header: 'Changed', align: 'right', value: ({ counts }) => counts.changed },
  { name: 'deleted', header: 'Deleted', align: 'right', value: ({ counts }) => counts.deleted },
  { name: 'reverses', header: 'Reverses', align: 'right', value: ({ reverses }) => reverses },
  { name: 'origin', header: 'Origin', align: 'right', value: ({ origin }) => origin },
  { name: 'undoneBy', header: 'Undone by', align: 'right', value: ({ undoneBy }) => undoneBy },
  { name: 'uuid', header: 'UUID', value: ({ uuid }) => uuid },
];

/** `done`, or `undone by 7`. */
function stateOf({ undoneBy }: Operation): string {
  return undoneBy === null ? 'done' : `undone by ${undoneBy}`;
}
