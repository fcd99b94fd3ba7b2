import { cellText } from './column.ts';
import type { Output } from './output.ts';
import { renderLines } from './render-lines.ts';

/** Prints comma-separated values (RFC 4180, lines ended by LF) under a line of names; the text is exact. */
export const csv: Output = {
  render(rows, columns, options) {
    const head = options.header === false ? '' : `${csvLine(columns.map((column) => column.name))}\n`;
    return renderLines(rows, (row) => csvLine(columns.map((column) => cellText(column, row))), head);
  },
};

function csvLine(cells: readonly string[]): string {
  const line = cells.map(quote).join(',');
  // A line with nothing on it would be no record to most readers.
  return line === '' ? '""' : line;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
