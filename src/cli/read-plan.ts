import { createReadStream, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRecord } from '../formats/csv-record.ts';
import { decodeText } from '../formats/decode-text.ts';
import { readCsv } from '../formats/read-csv.ts';
import type { PlannedBook, PlannedRecord } from './decisions.ts';
import { planVerbs, type PlanVerb } from './import-plan.ts';
import { planColumns, planTitle, type PlanHead } from './write-plan.ts';

/** A plan as somebody left it. */
export interface Plan extends PlanHead {
  readonly records: ReadonlyMap<number, PlannedRecord>;
  /** The state of each book that a line goes by, as it was when the plan was made. */
  readonly states: ReadonlyMap<number, string>;
  /** The books that the plan names: those that the records were found to be or may be. */
  readonly books: ReadonlySet<number>;
}

/** Reads a plan. Throws `missing` where there is no such file, a `failure` with the line for what cannot be understood. */
export async function readPlan(path: string): Promise<Plan> {
  const reader = new PlanReader(path);
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined)
      throw new BookshelfError('missing', `there is no file ${path}`, { hint: 'Make a plan: import FILE --plan PLAN' });
    const text = decodeText(createReadStream(path), null);
    for await (const record of readCsv(text, { delimiter: '\t', isLoose: true })) reader.take(record);
  } catch (error) {
    throw explainError(error, path) ?? error;
  }
  return reader.finish();
}

/** One of each for all records: a plan may have millions. */
const create: PlannedRecord = { verb: 'create' };
const skip: PlannedRecord = { verb: 'skip' };

class PlanReader {
  readonly #path: string;
  readonly #options: [string, string][] = [];
  readonly #records = new Map<number, PlannedRecord>();
  readonly #states = new Map<number, string>();
  readonly #books = new Set<number>();
  #file = '';
  #digest = '';
  #isPlan = false;
  #columns: readonly string[] | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  take(record: CsvRecord): void {
    const [first = '', second = '', third = ''] = record.cells;
    if (first.startsWith('#')) {
      this.#isPlan ||= first.trim() === planTitle;
      if (first === '# file') this.#file = second;
      if (first === '# digest') this.#digest = second;
      if (first === '# option') this.#options.push([second, third]);
    } else if (this.#columns === null) this.#columns = this.#header(record);
    else this.#takeLine(record);
  }

  finish(): Plan {
    if (this.#columns === null || this.#file === '' || this.#digest === '') throw this.#noPlan();
    return {
      file: isAbsolute(this.#file) ? this.#file : join(dirname(this.#path), this.#file),
      digest: this.#digest,
      options: this.#options,
      records: this.#records,
      states: this.#states,
      books: this.#books,
    };
  }

  #header({ cells }: CsvRecord): readonly string[] {
    const names = cells.map((cell) => cell.trim());
    if (this.#isPlan && planColumns.every((name) => names.includes(name))) return names;
    throw this.#noPlan();
  }

  #noPlan(): BookshelfError {
    return new BookshelfError('failure', `${this.#path} is no plan of an import, or its first lines are gone`, {
      hint: 'Make one: bookshelf import FILE --plan PLAN',
    });
  }

  #takeLine({ line, cells }: CsvRecord): void {
    const cell = (name: (typeof planColumns)[number]) => (cells[this.#columns?.indexOf(name) ?? -1] ?? '').trim();
    const number = Number(cell('record'));
    if (!Number.isSafeInteger(number) || number < 1)
      throw this.#fault(line, `${quoteValue(cell('record'))} is no number of a record`);
    if (this.#records.has(number)) throw this.#fault(line, `record ${number} stands twice`);
    const [verbWord = '', ...rest] = cell('verb').toLowerCase().split(/\s+/);
    const verb = planVerbs.find((known) => known === verbWord);
    if (verb === undefined)
      throw this.#fault(line, `${quoteValue(cell('verb'))} is no verb; known: ${planVerbs.join(', ')}`);
    const bookText = rest.join(' ') || cell('book');
    const [plannedVerb = '', plannedBook = '', state = ''] = cell('check').split('/');
    if (/^\d{1,15}$/.test(plannedBook)) this.#books.add(Number(plannedBook));
    const chosen = verb !== plannedVerb || bookText !== plannedBook;
    if (state !== '' && bookText === plannedBook && (verb === 'update' || verb === 'same'))
      this.#states.set(Number(plannedBook), state);
    this.#records.set(number, this.#planned(line, verb, bookText, chosen));
  }

  #planned(line: number, verb: PlanVerb, bookText: string, chosen: boolean): PlannedRecord {
    switch (verb) {
      case 'create':
      case 'doubtful':
        return create;
      case 'skip':
      case 'reject':
        return skip;
      case 'same':
      case 'update':
        return { verb, book: this.#book(line, bookText), chosen };
    }
  }

  #book(line: number, text: string): PlannedBook {
    const [, record, id] = /^(?:(?:record|row) (\d{1,15})|#?(\d{1,15}))$/i.exec(text) ?? [];
    if (record !== undefined) return { record: Number(record) };
    if (id !== undefined) return { id: Number(id) };
    throw this.#fault(
      line,
      `${quoteValue(text)} is no book: give its number, or record N for the book that record N makes`,
    );
  }

  #fault(line: number, message: string): BookshelfError {
    return new BookshelfError('failure', `${this.#path}:${line}: ${message}`, {
      hint: 'Nothing was changed. Mend the line, or make a new plan.',
    });
  }
}
