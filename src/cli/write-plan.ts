import { guardFormula } from '../formats/formula-guard.ts';
import { renderLines } from '../output/render-lines.ts';
import type { PlannedBook } from './decisions.ts';
import type { PlanLine } from './import-plan.ts';

/** What a plan says of the file that it is for. */
export interface PlanHead {
  /** The path, as seen from the folder of the plan. */
  readonly file: string;
  readonly digest: string;
  /** How the file is read, as options of the command line. */
  readonly options: readonly (readonly [name: string, value: string])[];
}

export const planTitle = '# bookshelf import plan 1';
export const planColumns = ['record', 'verb', 'book', 'confidence', 'title', 'reason', 'changes', 'check'] as const;

const advice = [
  '# Change verbs and books, then: bookshelf import --apply THIS FILE',
  '# create: a book of its own. update: bring the book up to date. skip: leave the record out.',
  '# same, doubtful and reject stand for what an import does by itself: nothing, a book of its own, leave it out.',
];

/** Writes a plan as tab-separated lines: its file and how that is read behind #, names of columns, a line for each record. */
export async function* writePlan(
  { file, digest, options }: PlanHead,
  lines: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield [planTitle, ...advice].map((text) => `${text}\n`).join('');
  yield row(['# file', file]) + row(['# digest', digest]);
  for (const [name, value] of options) yield row(['# option', name, value]);
  yield row(planColumns);
  yield* renderLines(lines, joined);
}

/** The cells of a line but for the last, which needs the state of its book. */
export function planCells({ record, verb, book, confidence, title, reason, changes }: PlanLine): string[] {
  return [
    String(record),
    verb,
    bookCell(book),
    confidence === null ? '' : String(confidence),
    guardFormula(title),
    guardFormula(reason),
    guardFormula(changes),
  ];
}

/** The last cell: it tells the line as it was written from one that was changed, and the book as it was from one that was changed. */
export function checkCell([, verb = '', book = '']: readonly string[], state: string): string {
  return [verb, book, state].join('/');
}

/** A book as a plan names it: `12`, or `record 3` for one that the file itself makes. */
function bookCell(book: PlannedBook | null): string {
  if (book === null) return '';
  return 'id' in book ? String(book.id) : `record ${book.record}`;
}

function row(cells: readonly string[]): string {
  return `${joined(cells)}\n`;
}

function joined(cells: readonly string[]): string {
  return cells.map(quote).join('\t');
}

function quote(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
