import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { readableText } from './column.ts';
import type { Column } from './column.ts';
import type { OutputOptions } from './output.ts';
import { createPaint } from './paint.ts';
import { visibleLines } from './visible.ts';

const gap = 2;

/** Where less room than this is left beside the labels, values stand under them. */
const leastRoom = 20;

/** Renders one thing for a person: a line `Label  value` for each field that has a value, long text wrapped to the width. */
export function renderRecord<Row>(columns: readonly Column<Row>[], row: Row, options: OutputOptions): string {
  const fields = columns
    .map((column) => ({ column, text: visibleLines(readableText(column, row)).trim() }))
    .filter((field) => field.text !== '');
  const beside = gap + Math.max(0, ...fields.map((field) => stringWidth(field.column.header)));
  const isStacked = options.width - beside < leastRoom;
  const indent = ' '.repeat(isStacked ? gap : beside);
  const paint = createPaint(options.colour);
  const blocks = fields.map(({ column, text }) => {
    const label = paint(column.header, 'dim') + ' '.repeat(beside - stringWidth(column.header));
    const lines = wrapLines(text, options.width - indent.length).map((line) => paint(line, column.style));
    return (isStacked ? `${label}\n${indent}` : label) + lines.join(`\n${indent}`);
  });
  return blocks.map(endLines).join('');
}

function wrapLines(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');
}

/** Ends each line with `\n`, and with no spaces before it. */
function endLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
