import { splitList } from '../domain/escape-list.ts';
import type { KnownField } from './known-fields.ts';
import { readItemText, readSingleText, type RecordUnderWay } from './read-field-text.ts';

/** Reads one cell into the record; `column` is what the table calls it. */
export type ReadCell = (column: string, cell: string, record: RecordUnderWay) => void;

export function readSingleCell(field: KnownField): ReadCell {
  return (column, cell, record) => readSingleText(field, column, cell, record);
}

/** A list in a cell is joined by semicolons. */
export function readListCell(field: KnownField): ReadCell {
  return (column, cell, record) => {
    record.builder.append(field.none);
    if (cell === '') return;
    for (const text of splitList(cell)) readItemText(field, column, text, record);
  };
}
