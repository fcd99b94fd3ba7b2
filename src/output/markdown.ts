import { escapeMarkdown } from '../domain/escape-markdown.ts';
import type { Column } from './column.ts';
import { readableText } from './column.ts';
import type { Output } from './output.ts';
import { renderLines } from './render-lines.ts';
import { visible } from './visible.ts';

/** Prints a table of GitHub Flavored Markdown (its spec, section 4.10), in which text shows as text: no live HTML, links or emphasis. */
export const markdown: Output = {
  render(rows, columns) {
    const head = `${tableLine(columns.map((column) => escapeCell(column.header)))}\n${tableLine(columns.map(rule))}\n`;
    return renderLines(rows, (row) => tableLine(columns.map((column) => escapeCell(readableText(column, row)))), head);
  },
};

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rule<Row>(column: Column<Row>): string {
  return column.align === 'right' ? '---:' : '---';
}

function escapeCell(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => escapeMarkdown(visible(line)))
    .join('<br>');
}
