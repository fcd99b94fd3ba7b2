import type { Column } from './column.ts';
import { findColumn } from './find-column.ts';

/**
 * Chooses columns by name, in the order asked for.
 * @throws BookshelfError `usage` at a name that no column has.
 */
export function chooseColumns<Row>(all: readonly Column<Row>[], names: readonly string[]): Column<Row>[] {
  return names.map((name) => findColumn(all, name));
}
