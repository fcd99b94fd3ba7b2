import type { Output } from './output.ts';
import { renderLines } from './render-lines.ts';

/** Prints one id per line, whatever the columns. */
export const ids: Output = {
  render: (rows) => renderLines(rows, (row) => String(row.id)),
};
