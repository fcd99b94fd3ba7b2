import { jsonObject } from './json-object.ts';
import type { Output } from './output.ts';
import { renderLines } from './render-lines.ts';

/** Prints one JSON object per line. */
export const jsonl: Output = {
  render: (rows, columns) => renderLines(rows, (row) => jsonObject(columns, row)),
};
