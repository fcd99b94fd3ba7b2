import { dateStyles, styleDates } from '../domain/date-style.ts';
import { cellText, type Column } from './column.ts';

/** Columns whose dates are in a style, by its name; a name that is no style changes nothing. */
export function dateColumns<Row>(columns: readonly Column<Row>[], name: string): Column<Row>[] {
  const style = dateStyles.find((known) => known === name) ?? 'iso';
  return columns.map((column) => {
    const { dated, text } = column;
    if (!dated) return column;
    return { ...column, text: (row, join) => styleDates(text?.(row, join) ?? cellText(column, row), style) };
  });
}
