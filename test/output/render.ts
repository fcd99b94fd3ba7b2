import type { Column } from '../../src/output/column.ts';
import type { Output, OutputOptions } from '../../src/output/output.ts';

/** Hands rows on one by one, as a repository does. */
export async function* stream<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  for (const row of rows) yield row;
}

/** Renders rows to the chunks that an output makes of them. */
export async function renderChunks<Row extends { readonly id: number }>(
  output: Output,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  options: Partial<OutputOptions> = {},
): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of output.render(stream(rows), columns, { width: 80, colour: false, ...options })) {
    chunks.push(chunk);
  }
  return chunks;
}

export async function render<Row extends { readonly id: number }>(
  output: Output,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  options: Partial<OutputOptions> = {},
): Promise<string> {
  return (await renderChunks(output, rows, columns, options)).join('');
}
