import { cellText } from './column.ts';
import type { Output } from './output.ts';
import { renderLines } from './render-lines.ts';
import { visible } from './visible.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** Prints tab-separated lines with whole values; tab, line end and backslash within a value are written `\t`, `\n`, `\r`, `\\`. */
export const tsv: Output = {
  render(rows, columns, options) {
    const head = options.header === true ? `${columns.map((column) => column.name).join('\t')}\n` : '';
    return renderLines(rows, (row) => columns.map((column) => escapeCell(cellText(column, row))).join('\t'), head);
  },
};

function escapeCell(text: string): string {
  return visible(text.replace(/[\\\t\n\r]/g, (character) => escapes.get(character) ?? character));
}
