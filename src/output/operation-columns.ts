import type { Operation } from '../domain/operation.ts';
import type { Column } from './column.ts';

/** Every field of an operation, in the order of JSON. */
export const operationColumns: readonly Column<Operation>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id, style: 'accent' },
  { name: 'time', json: 'string', header: 'Time', dated: true, value: ({ time }) => time },
  { name: 'kind', json: 'string', header: 'Kind', value: ({ kind }) => kind },
  { name: 'state', json: 'string', header: 'State', value: stateOf },
  { name: 'summary', json: 'string', header: 'What', value: ({ summary }) => summary, weight: 2, style: 'strong' },
  { name: 'command', json: 'string', header: 'Command', value: ({ command }) => command, weight: 3 },
  { name: 'added', json: 'integer', header: 'Added', align: 'right', value: ({ counts }) => counts.added },
  { name: 'changed', json: 'integer', header: 'Changed', align: 'right', value: ({ counts }) => counts.changed },
  { name: 'deleted', json: 'integer', header: 'Deleted', align: 'right', value: ({ counts }) => counts.deleted },
  { name: 'reverses', json: 'integer?', header: 'Reverses', align: 'right', value: ({ reverses }) => reverses },
  { name: 'origin', json: 'integer?', header: 'Origin', align: 'right', value: ({ origin }) => origin },
  { name: 'undoneBy', json: 'integer?', header: 'Undone by', align: 'right', value: ({ undoneBy }) => undoneBy },
  { name: 'uuid', json: 'string', header: 'UUID', value: ({ uuid }) => uuid },
];

/** `done`, or `undone by 7`. */
function stateOf({ undoneBy }: Operation): string {
  return undoneBy === null ? 'done' : `undone by ${undoneBy}`;
}
