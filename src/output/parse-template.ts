import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Column } from './column.ts';
import { findColumn } from './find-column.ts';

/** A piece of a template: text as it stands, or the column whose value goes there. */
export type TemplatePart<Row> = string | Column<Row>;

const pieces = /\{\{|\}\}|\{[^{}]*\}?|\\[nt\\]|[^{}\\]+|[}\\]/gu;

const literals: ReadonlyMap<string, string> = new Map([
  ['{{', '{'],
  ['}}', '}'],
  [String.raw`\n`, '\n'],
  [String.raw`\t`, '\t'],
  [String.raw`\\`, '\\'],
]);

/**
 * Reads a template such as `{title} ({year})`: `{{` and `}}` stand for braces, `\n`, `\t` and `\\` for line end, tab and backslash.
 * @throws BookshelfError `usage` at a name that no column has, or a brace that is not closed.
 */
export function parseTemplate<Row>(template: string, columns: readonly Column<Row>[]): readonly TemplatePart<Row>[] {
  return (template.match(pieces) ?? []).map((piece) => readPiece(piece, template, columns));
}

function readPiece<Row>(piece: string, template: string, columns: readonly Column<Row>[]): TemplatePart<Row> {
  const literal = literals.get(piece);
  if (literal !== undefined) return literal;
  if (!piece.startsWith('{')) return piece;
  if (piece.endsWith('}')) return findColumn(columns, piece.slice(1, -1));
  throw new BookshelfError('usage', `the template ${quoteValue(template)} has a { that is not closed`, {
    hint: 'Write {title} for a field, {{ for a brace.',
  });
}
