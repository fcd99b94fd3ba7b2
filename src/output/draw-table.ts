import CliTable from 'cli-table3';
import { readableText } from './column.ts';
import type { Column, Piece } from './column.ts';
import type { CutText, MeasuredText } from './cut-narrow-text.ts';
import { columnGap } from './fit-widths.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** A column and the cells of the terminal it has. */
export interface TableColumn<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

export interface DrawOptions {
  readonly paint: Paint;
  readonly colour: boolean;
  readonly cutText: CutText;
  readonly header: boolean;
}

// No frame: a rule under the header, two spaces between columns. Empty styles, or cli-table3 colours whatever the stream.
const frame = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    right: '',
    'right-mid': '',
    mid: '─',
    'mid-mid': '─'.repeat(columnGap),
    middle: ' '.repeat(columnGap),
  },
  style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
};

// cli-table3 measures by older tables of widths (new emoji, Thai, Hebrew and Indic marks come out wrong), so each cell goes in as
// a run of this noncharacter, as long as the text is wide, and the text is put in its place afterwards. `visible` lets none through.
// One row is laid out, and all others stand as it does: a cell for every value would take most of the time of a short list.
const standIn = '\ufdd0';

/** Draws rows as lines of text, each ending with `\n` and no wider than the columns together. */
export function drawTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  options: DrawOptions,
): string {
  const cells = columns.map(({ width }) => standIn.repeat(width));
  const drawn = new CliTable({ ...frame, head: cells });
  drawn.push(cells);
  const [names = '', rule = '', line = ''] = drawn.toString().split('\n');
  const head = options.header
    ? [fill(names, columns, (shown) => headCell(shown, options)), options.paint(rule, 'dim')]
    : [];
  const body = rows.map((row) => fill(line, columns, (shown) => bodyCell(shown, row, options)));
  return [...head, ...body].map((text) => `${text.trimEnd()}\n`).join('');
}

function headCell<Row>({ column, width }: TableColumn<Row>, { paint, cutText }: DrawOptions): MeasuredText {
  const cut = cutText(column.header, width);
  return { text: paint(cut.text, 'dim'), width: cut.width };
}

function bodyCell<Row>({ column, width }: TableColumn<Row>, row: Row, options: DrawOptions): MeasuredText {
  const { paint, cutText } = options;
  const pieces = options.colour ? column.pieces?.(row) : undefined;
  if (pieces !== undefined) return paintPieces(pieces, width, options);
  const cut = cutText(visible(readableText(column, row)), width);
  return { text: paint(cut.text, column.style), width: cut.width };
}

/** Cuts the whole, then paints what is left of each piece. */
function paintPieces(pieces: readonly Piece[], width: number, { paint, cutText }: DrawOptions): MeasuredText {
  const shown = pieces.map(({ text, marked }) => ({ text: visible(text), marked }));
  const cut = cutText(shown.map(({ text }) => text).join(''), width);
  let start = 0;
  const painted = shown.map(({ text, marked }) => {
    const left = cut.text.slice(start, (start += text.length));
    return marked && left !== '' ? paint(left, 'strong') : left;
  });
  return { text: painted.join('') + cut.text.slice(start), width: cut.width };
}

/** Puts the texts of a row in the places of the row that was laid out. */
function fill<Row>(
  line: string,
  columns: readonly TableColumn<Row>[],
  cellOf: (shown: TableColumn<Row>) => MeasuredText,
): string {
  const texts = columns.map((shown) => padded(cellOf(shown), shown)).values();
  return line.replace(/\ufdd0+/gu, () => texts.next().value ?? '');
}

function padded<Row>({ text, width }: MeasuredText, shown: TableColumn<Row>): string {
  const gap = ' '.repeat(shown.width - width);
  return shown.column.align === 'right' ? gap + text : text + gap;
}
