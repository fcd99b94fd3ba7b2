import type { BookDifference } from '../domain/book-difference.ts';
import { changeShape } from '../output/change-shape.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { sameFields } from './list-defaults.ts';

const columns: readonly Column<BookDifference>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id, style: 'accent' },
  { name: 'kind', json: 'string', header: 'What', value: ({ kind }) => kind },
  { name: 'title', json: 'string', header: 'Title', value: ({ title }) => title, weight: 1, style: 'strong' },
  {
    name: 'changes',
    json: [changeShape],
    header: 'Changes',
    value: ({ changes }) => changes.map(({ field, before, after }) => ({ field, before, after })),
    text: ({ changes }) => describeChanges(changes),
    weight: 3,
  },
];

export const differenceListing: Listing<BookDifference> = {
  columns,
  defaults: sameFields(
    columns.map(({ name }) => name),
    columns.map(({ name }) => name),
  ),
};
