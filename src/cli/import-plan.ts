import type { Book, BookDraft } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Library } from '../repository/library.ts';
import { describeChanges } from './describe-change.ts';
import { describeProblem } from './describe-problem.ts';
import type { PlannedBook } from './decisions.ts';
import type { Taken } from './take-in.ts';

/** The verbs of a plan: those of an outcome, and `reject` for a record that cannot be read. */
export const planVerbs = ['create', 'update', 'same', 'skip', 'doubtful', 'reject'] as const;
export type PlanVerb = (typeof planVerbs)[number];

/** One line of a plan: what is to become of a record, and why. */
export interface PlanLine {
  readonly record: number;
  readonly verb: PlanVerb;
  /** The book that it means or may mean; null where there is none. */
  readonly book: PlannedBook | null;
  readonly confidence: number | null;
  readonly title: string;
  /** The record in a sentence: `"Dune" by Frank Herbert (1965, paperback)`. */
  readonly brief: string;
  readonly reason: string;
  readonly changes: string;
}

/** Makes the lines of a plan of what becomes of the records in a dry run. A book that the file itself makes is named by its record. */
export async function* planLines(records: AsyncIterable<Taken>): AsyncGenerator<PlanLine> {
  const made = new MadeBooks();
  for await (const { incoming, outcome, problems, error } of records) {
    if (outcome === null && error === null) continue;
    const reasons = [outcome?.reason ?? '', ...problems.map(describeProblem)];
    yield {
      record: incoming.number,
      verb: outcome?.verb ?? 'reject',
      book: made.bookOf(outcome),
      confidence: outcome?.confidence ?? null,
      title: outcome?.title ?? incoming.draft?.title ?? '',
      brief: briefOf(incoming.draft ?? {}),
      reason: reasons.filter(Boolean).join('; '),
      changes: describeChanges(outcome?.changes ?? []),
    };
    if (outcome?.verb === 'create' || outcome?.verb === 'doubtful') made.note(outcome.id, incoming.number);
  }
}

/** Remembers which record made which book, in a few bytes for each: new books have ids in a row. */
class MadeBooks {
  #first: number | null = null;
  readonly #records: number[] = [];

  note(id: number, record: number): void {
    this.#first ??= id;
    this.#records[id - this.#first] = record;
  }

  bookOf(outcome: Taken['outcome']): PlannedBook | null {
    if (outcome === null || outcome.verb === 'create') return null;
    const id = outcome.verb === 'doubtful' ? outcome.mayBe : outcome.id;
    if (id === null) return null;
    const record = this.#first === null ? undefined : this.#records[id - this.#first];
    return record === undefined ? { id } : { record };
  }
}

function briefOf({ title, authors = [], published, format }: BookDraft): string {
  const details = [published, format].filter((detail) => detail !== undefined && detail !== null).join(', ');
  const [author] = authors;
  return `${quoteValue(title ?? '')}${author === undefined ? '' : ` by ${author.name}`}${details === '' ? '' : ` (${details})`}`;
}

/** The state of each book that is there, in few letters: a plan holds for the books as they were. */
export async function bookStates(library: Library, ids: Iterable<number>): Promise<Map<number, string>> {
  const { createHash } = await import('node:crypto');
  const hash = (book: Book) => createHash('sha256').update(JSON.stringify(book)).digest('hex').slice(0, 16);
  const wanted = [...new Set(ids)];
  const states = new Map<number, string>();
  for (let start = 0; start < wanted.length; start += 500)
    for (const book of await library.books.get(wanted.slice(start, start + 500))) states.set(book.id, hash(book));
  return states;
}
