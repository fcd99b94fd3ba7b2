import { readableText } from './column.ts';
import type { Column } from './column.ts';
import { cutNarrowText, isNarrow } from './cut-narrow-text.ts';
import type { CutText } from './cut-narrow-text.ts';
import { drawTable } from './draw-table.ts';
import type { TableColumn } from './draw-table.ts';
import { fitWidths } from './fit-widths.ts';
import type { Output, OutputOptions } from './output.ts';
import { createPaint } from './paint.ts';
import { visible } from './visible.ts';

/** The rows that decide the widths of the columns, and that are drawn at a time. */
const batchSize = 200;

/** Prints columns for a person at a terminal, never wider than it; nothing for an empty list. */
export const table: Output = { render: renderTable };

async function* renderTable<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  options: OutputOptions,
): AsyncGenerator<string> {
  const paint = createPaint(options.colour);
  let planned: readonly TableColumn<Row>[] | null = null;
  for await (const batch of takeBatches(rows)) {
    const header = planned === null;
    const cutText = await chooseCut(batch, columns);
    planned ??= planColumns(batch, columns, { width: options.width, cutText });
    yield drawTable(batch, planned, { paint, colour: options.colour, cutText, header });
  }
}

async function* takeBatches<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** How wide the terminal is, and how text is measured. */
interface Measure {
  readonly width: number;
  readonly cutText: CutText;
}

/** The tables of wide characters are loaded only for a batch that has some: they take longer to load than a page takes to draw. */
async function chooseCut<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<CutText> {
  const isPlain = rows.every((row) => columns.every((column) => isNarrow(visible(readableText(column, row)))));
  return isPlain ? cutNarrowText : (await import('./cut-text.ts')).cutText;
}

function planColumns<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, cutText }: Measure,
): readonly TableColumn<Row>[] {
  // A full batch may be followed by rows that fill the column.
  const isWhole = rows.length < batchSize;
  const shown = columns.filter(
    (column, place) => place < 2 || !isWhole || rows.some((row) => readableText(column, row) !== ''),
  );
  const sizes = shown.map((column) => ({
    natural: naturalWidth(column, rows, { width, cutText }),
    weight: column.weight ?? 0,
  }));
  return fitWidths(sizes, width).flatMap((fitted, place) => {
    const column = shown[place];
    return column === undefined ? [] : [{ column, width: fitted }];
  });
}

/** Measures the widest cell of a column, its header included, but never beyond the terminal. */
function naturalWidth<Row>(column: Column<Row>, rows: readonly Row[], { width, cutText }: Measure): number {
  const texts = [column.header, ...rows.map((row) => visible(readableText(column, row)))];
  return Math.max(1, ...texts.map((text) => cutText(text, width).width));
}
