import type { Column } from './column.ts';

/** A series as `series` lists them. */
export interface SeriesRow {
  readonly id: number;
  readonly name: string;
  /** How many of its books are in the library. */
  readonly books: number;
}

/** Every field of a series, in the order of JSON. */
export const seriesColumns: readonly Column<SeriesRow>[] = [
  { name: 'id', header: 'ID', align: 'right', value: (series) => series.id, style: 'accent' },
  { name: 'name', header: 'Name', value: (series) => series.name, weight: 1, style: 'strong' },
  { name: 'books', header: 'Books', align: 'right', value: (series) => series.books },
];
