import { joinList } from '../domain/escape-list.ts';

/** A value as JSON carries it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A piece of a text that stands out, or what is around it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One field of a row, declared once for every output. */
export interface Column<Row> {
  /** The JSON key, and what `--fields` and templates call it: lower camel case, a contract with scripts. */
  readonly name: string;
  /** What a person reads above the column. */
  readonly header: string;
  readonly align?: 'right';
  readonly value: (row: Row) => JsonValue;
  /** The value as text, where the rule of `cellText` would not do. */
  readonly text?: (row: Row) => string;
  /** The text in pieces, of which a coloured table makes some stand out; without brackets or the like around them. */
  readonly pieces?: (row: Row) => readonly Piece[];
  /** The list of the row that its value is made of, where it is: a list that no column shows need not be read. */
  readonly list?: keyof Row & string;
  /** How readily it gives way in a table too wide: without a weight it keeps its width; of two, the heavier shrinks more. */
  readonly weight?: number;
  readonly style?: 'strong' | 'dim' | 'accent';
}

/** Gives a column's text for a row: its own, else null as nothing, true as `yes`, a list joined by `; `. Not yet safe for a terminal. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  return column.text === undefined ? plainText(column.value(row)) : column.text(row);
}

function plainText(value: JsonValue): string {
  if (value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value !== 'object') return String(value);
  return isList(value) ? joinList(value.map(plainText)) : JSON.stringify(value);
}

// Array.isArray does not narrow a readonly array.
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
