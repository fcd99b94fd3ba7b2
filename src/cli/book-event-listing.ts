import { changeShape } from '../output/change-shape.ts';
import type { Column } from '../output/column.ts';
import type { BookEvent } from '../repository/book-history.ts';
import type { Listing } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { sameFields } from './list-defaults.ts';

/** What one operation did to one book, as it is listed: `id` is the number of the operation. */
export interface BookEventRow extends BookEvent {
  readonly id: number;
  readonly book: number;
}

const columns: readonly Column<BookEventRow>[] = [
  { name: 'operation', json: 'integer', header: 'Operation', align: 'right', value: ({ id }) => id, style: 'accent' },
  { name: 'book', json: 'integer', header: 'Book', align: 'right', value: ({ book }) => book },
  { name: 'time', json: 'string', header: 'Time', value: ({ operation }) => operation.time },
  { name: 'kind', json: 'string', header: 'Kind', value: ({ operation }) => operation.kind },
  { name: 'what', json: 'string?', header: 'What', value: ({ difference }) => difference?.kind ?? null },
  {
    name: 'changes',
    json: [changeShape],
    header: 'Changes',
    value: ({ difference }) =>
      (difference?.changes ?? []).map(({ field, before, after }) => ({ field, before, after })),
    text: ({ difference }) => describeChanges(difference?.changes ?? []),
    weight: 3,
  },
  { name: 'sources', json: ['string'], header: 'Source', value: ({ sources }) => sources },
  { name: 'command', json: 'string', header: 'Command', value: ({ operation }) => operation.command, weight: 2 },
];

export const bookEventListing: Listing<BookEventRow> = {
  columns: [{ name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id }, ...columns],
  defaults: sameFields(
    ['operation', 'time', 'what', 'changes', 'sources', 'command'],
    columns.map(({ name }) => name),
  ),
};
