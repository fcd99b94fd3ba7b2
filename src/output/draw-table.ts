import CliTable from 'cli-table3';
import { cellText } from './column.ts';
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
const standIn = '\ufdd0';

/** Draws rows as lines of text, each ending with `\n` and no wider than the columns together. */
export function drawTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  options: DrawOptions,
): string {
  const head = columns.map((shown) => headCell(shown, options));
  const body = rows.map((row) => columns.map((shown) => bodyCell(shown, row, options)));
  const colAligns = columns.map(({ column }) => column.align ?? 'left');
  const drawn = new CliTable({ ...frame, colAligns, head: head.map(hold) });
  drawn.push(...body.map((cells) => cells.map(hold)));
  const [names = '', rule = '', ...lines] = putBack(drawn.toString(), [head, ...body].flat()).split('\n');
  const shown = options.header ? [names, options.paint(rule, 'dim'), ...lines] : lines;
  return shown.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Makes a header as wide as its column, so that cli-table3 gives every batch of rows the same widths. */
function headCell<Row>({ column, width }: TableColumn<Row>, { paint, cutText }: DrawOptions): MeasuredText {
  const cut = cutText(column.header, width);
  const gap = ' '.repeat(width - cut.width);
  const text = paint(cut.text, 'dim');
  return { text: column.align === 'right' ? gap + text : text + gap, width };
}

function bodyCell<Row>({ column, width }: TableColumn<Row>, row: Row, options: DrawOptions): MeasuredText {
  const { paint, cutText } = options;
  const pieces = options.colour ? column.pieces?.(row) : undefined;
  if (pieces !== undefined) return paintPieces(pieces, width, options);
  const cut = cutText(visible(cellText(column, row)), width);
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

function hold(cell: MeasuredText): string {
  return standIn.repeat(cell.width);
}

function putBack(drawn: string, cells: readonly MeasuredText[]): string {
  const texts = cells.filter((cell) => cell.width > 0).values();
  return drawn.replace(/\ufdd0+/gu, () => texts.next().value?.text ?? '');
}
