import type { Column } from './column.ts';
import { jsonObject } from './json-object.ts';
import type { Output } from './output.ts';
import { chunkLength } from './render-lines.ts';

/** Prints one JSON array with an object on each line; an empty list is `[]`. */
export const json: Output = { render: renderArray };

async function* renderArray<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[]): AsyncGenerator<string> {
  let chunk = '[\n';
  // One row is held back, because only the next one shows whether a comma follows it.
  let held: string | null = null;
  for await (const row of rows) {
    if (held !== null) chunk += `${held},\n`;
    held = jsonObject(columns, row);
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  yield held === null ? '[]\n' : `${chunk}${held}\n]\n`;
}
