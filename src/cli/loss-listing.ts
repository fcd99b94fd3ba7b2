import type { Book } from '../domain/book.ts';
import { changedFields } from '../domain/field-change.ts';
import type { Limit } from '../formats/limit.ts';
import { lossesOf, type Loss } from '../formats/losses.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { sameFields } from './list-defaults.ts';

/** Something that one book would lose. */
export interface LossRow extends Loss<Book> {
  readonly id: number;
}

/** What each book would lose in a format of these limits; `once` gives a row to each such book, and no more. */
export async function* lossRows(
  books: AsyncIterable<Book>,
  limits: readonly Limit[],
  { once }: { once: boolean },
): AsyncGenerator<LossRow> {
  for await (const book of books) {
    const losses = lossesOf(book, limits);
    for (const loss of once ? losses.slice(0, 1) : losses) yield { id: book.id, ...loss };
  }
}

const columns: readonly Column<LossRow>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'title', json: 'string', header: 'Title', value: ({ book }) => book.title, weight: 2, style: 'strong' },
  { name: 'loss', json: 'string', header: 'Loss', value: ({ limit }) => limit.name },
  { name: 'meaning', json: 'string', header: 'What cannot be held', value: ({ limit }) => limit.title, weight: 2 },
  {
    name: 'detail',
    json: 'string',
    header: 'Detail',
    value: ({ book, kept }) => describeChanges(changedFields(book, kept)),
    weight: 3,
  },
];

export const lossListing: Listing<LossRow> = {
  columns,
  defaults: sameFields(
    ['id', 'title', 'loss', 'detail'],
    columns.map(({ name }) => name),
  ),
};
