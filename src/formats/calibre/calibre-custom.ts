import type { Tables } from '../../domain/tables.ts';
import type { CalibreColumn } from './calibre-column.ts';
import { LinkedNames, ownRows } from './calibre-links.ts';
import { asText } from './calibre-tables.ts';

/** Gives a column of the user's own for one book after another, in the order of their numbers. */
export type ColumnOfBook = (book: number) => CalibreColumn;

/** More than anyone has. */
const mostColumns = 200;

/**
 * Opens the columns that a calibre user made. Each is described in `custom_columns` and has tables of its own, named by its number: with one value
 * for each book, or with values that books share, which a table of pairs links.
 */
export function openColumns(tables: Tables): ColumnOfBook[] {
  const known = tables.columns('custom_columns') ?? [];
  const wanted = ['id', 'label', 'name', 'datatype', 'normalized'];
  if (!wanted.every((column) => known.includes(column))) return [];
  const rows = [...tables.rows('custom_columns', wanted, ['id'])].slice(0, mostColumns);
  return rows.map(([id, label, name, type, isShared]) =>
    openColumn(tables, Number(id), isShared === 1, { label: asText(label), name: asText(name), type: asText(type) }),
  );
}

type Description = Pick<CalibreColumn, 'label' | 'name' | 'type'>;

function openColumn(tables: Tables, id: number, isShared: boolean, description: Description): ColumnOfBook {
  const table = `custom_column_${id}`;
  if (!isShared) {
    const rows = ownRows(tables, table, ['value']);
    return (book) => ({
      ...description,
      position: null,
      values: filled(rows.take(book).map(([value]) => asText(value))),
    });
  }
  const link = `books_custom_column_${id}_link`;
  const values = new LinkedNames(tables, { table, names: ['value'], link, target: 'value' });
  const places = ownRows(tables, link, ['extra']);
  return (book) => ({
    ...description,
    values: filled(values.take(book).map(([value]) => value ?? '')),
    position: asText(places.take(book)[0]?.[0]) || null,
  });
}

function filled(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}
