import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import { CsvLayout } from './csv-layout.ts';
import type { CsvRecord } from './csv-record.ts';
import { DraftBuilder } from './draft-builder.ts';
import type { Reader, ReadOptions } from './format.ts';
import { unguardFormula } from './formula-guard.ts';
import { peek } from './peek.ts';
import { readCsv } from './read-csv.ts';
import type { RecordUnderWay } from './read-field-text.ts';
import { RecordProblems } from './record-problems.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** Reads a table of books whose first line names our columns or their aliases; cells are parted by commas, semicolons or tabs. */
export const csvReader: Reader = { read: readTable };

async function* readTable(text: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Incoming> {
  if (!options.header)
    throw new BookshelfError('usage', 'a table is read by its header line', { hint: 'Leave out --no-header.' });
  const { head, whole } = await peek(text, 65_536);
  const records = readCsv(whole, { delimiter: sniffDelimiter(head.join('').trimStart()) });
  const [header, ...rows] = await takeFirst(records, 1 + looked);
  if (header === undefined)
    throw new BookshelfError('failure', 'the file is empty; a table has at least its header line');
  const cells = rows.map((row) => row.cells);
  const layout = new CsvLayout(header.cells, cells, options.columns ?? null);
  const exact = options.exact ?? false;
  let number = 0;
  for (const record of rows) yield { ...readRow(record, ++number, layout, exact), header: header.raw };
  for await (const record of records) yield { ...readRow(record, ++number, layout, exact), header: header.raw };
}

/** How many rows are looked at before the first is read. */
const looked = 20;

async function takeFirst<Item>(items: AsyncGenerator<Item>, most: number): Promise<Item[]> {
  const first: Item[] = [];
  while (first.length < most) {
    const { done, value } = await items.next();
    if (done) break;
    first.push(value);
  }
  return first;
}

function readRow({ line, cells, raw }: CsvRecord, number: number, layout: CsvLayout, exact: boolean): Incoming {
  const record = { builder: new DraftBuilder(), problems: new RecordProblems() };
  const { problems } = record;
  if (number === 1) layout.describe(problems);
  readCells(cells, layout, exact, record);
  const draft = record.builder.finish();
  if (!draft.title && !problems.refused) problems.refuse('title', null, 'the row has no title');
  return { number, line, draft: problems.refused ? null : draft, source: null, problems: problems.all, raw };
}

/** A row that ends early says nothing of the columns it does not reach. */
function readCells(
  cells: readonly string[],
  { columns, width }: CsvLayout,
  exact: boolean,
  record: RecordUnderWay,
): void {
  for (const { name, index, read } of columns) {
    const cell = cells[index];
    if (cell !== undefined) read(name, exact ? cell : unguardFormula(cell), record);
  }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
    record.problems.warn(
      null,
      null,
      `the row has ${cells.length} cells, but the header has ${width}; the last are left out`,
    );
}
