import { joinList } from '../domain/escape-list.ts';
import type { JsonShape } from './json-shape.ts';

/** A value as JSON carries it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A piece of a text that stands out, or what is around it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Makes one text of the items of a list. */
export type JoinItems = (items: readonly string[]) => string;

/** One field of a row, declared once for every output. */
export interface Column<Row> {
  /** The JSON key, and what `--fields` and templates call it: lower camel case, a contract with scripts. */
  readonly name: string;
  /** What its value is as JSON, a part of that contract; `bookshelf schema` shows it. */
  readonly json: JsonShape;
  /** What a person reads above the column. */
  readonly header: string;
  readonly align?: 'right';
  readonly value: (row: Row) => JsonValue;
  /** The value as text, where the rule of `cellText` would not do; a list goes through `join`. */
  readonly text?: (row: Row, join: JoinItems) => string;
  /** The text in pieces, of which a coloured table makes some stand out; without brackets or the like around them. */
  readonly pieces?: (row: Row) => readonly Piece[];
  /** The list of the row that its value is made of, where it is: a list that no column shows need not be read. */
  readonly list?: keyof Row & string;
  /** Whether it holds dates, which people may want in another style. */
  readonly dated?: true;
  /** How readily it gives way in a table too wide: without a weight it keeps its width; of two, the heavier shrinks more. */
  readonly weight?: number;
  readonly style?: 'strong' | 'dim' | 'accent';
}

/** Gives a column's text for a row: its own, else null as nothing, true as `yes`, a list joined by `; `, so that it can be parted again. Not yet safe for a terminal. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  return textOf(column, row, joinList);
}

/** Gives a column's text for people: as `cellText`, but a `;` inside an item stands as it is. */
export function readableText<Row>(column: Column<Row>, row: Row): string {
  return textOf(column, row, (items) => items.join('; '));
}

function textOf<Row>(column: Column<Row>, row: Row, join: JoinItems): string {
  return column.text === undefined ? plainText(column.value(row), join) : column.text(row, join);
}

function plainText(value: JsonValue, join: JoinItems): string {
  if (value === null || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value !== 'object') return String(value);
  return isList(value) ? join(value.map((item) => plainText(item, join))) : JSON.stringify(value);
}

// Array.isArray does not narrow a readonly array.
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
