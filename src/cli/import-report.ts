import { BookshelfError } from '../domain/errors.ts';
import type { Incoming, Problem } from '../domain/incoming.ts';
import type { Outcome } from '../domain/outcome.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Context } from './context.ts';
import { describeProblem } from './describe-problem.ts';
import type { Input } from './open-input.ts';
import { plural } from './plural.ts';
import type { Progress } from './progress.ts';
import type { Spool } from './spool.ts';
import type { Taken } from './take-in.ts';

/** A problem with its place in the file. */
interface Placed extends Problem {
  readonly line: number;
  readonly place: string | null;
  readonly number: number;
}

/** What is so when records are refused and nobody said to go on without them, and what to do. */
interface Refusal {
  readonly outcome: string;
  readonly hint: string;
}

interface ReportOptions {
  /** Whether the other records are taken when some are refused. */
  readonly keepGoing: boolean;
  /** Whether every problem is told, with --json or --verbose. */
  readonly tellsAll: boolean;
  /** Where the refused records are kept as they stood; null where they are not. */
  readonly rejected: Spool | null;
  readonly refusal?: Refusal;
}

const untouched: Refusal = {
  outcome: 'nothing was changed',
  hint: 'Take the others with --skip-bad, or with --rejects FILE to keep the refused ones',
};

/** How many problems are told one by one, unless --verbose. */
const told = 20;

/** Whether every problem of a file is told, not only the first: with --json in the answer, but for a dry run, whose rows say them. */
export function tellsAll({ settings: { json, verbose, dryRun, quiet } }: Context): boolean {
  return (json && (quiet || !dryRun)) || verbose;
}

/** Counts what becomes of the records of a file, and tells it. */
export class ImportReport {
  readonly #input: Input;
  readonly #keepGoing: boolean;
  readonly #tellsAll: boolean;
  readonly #rejected: Spool | null;
  readonly #refusal: Refusal;
  #records = 0;
  #isRead = false;
  readonly #counts: Record<Outcome['verb'] | 'reject', number> = {
    create: 0,
    update: 0,
    same: 0,
    skip: 0,
    doubtful: 0,
    reject: 0,
  };
  readonly #further = { author: 0, query: 0 };
  readonly #changed: number[] = [];
  /** All of them where they are all told, else the first: a file may have millions. */
  readonly #problems: Placed[] = [];
  #problemCount = 0;
  #firstRefused: Placed | null = null;
  #header = '';

  constructor(input: Input, options: ReportOptions) {
    this.#input = input;
    this.#keepGoing = options.keepGoing;
    this.#tellsAll = options.tellsAll;
    this.#rejected = options.rejected;
    this.#refusal = options.refusal ?? untouched;
  }

  /** Passes the records on and counts them. */
  async *watch(taken: AsyncIterable<Taken>, progress: Progress): AsyncGenerator<Taken> {
    for await (const one of taken) {
      this.count(one, progress);
      yield one;
    }
    this.#isRead = true;
  }

  /** Counts one record and keeps its problems. */
  count({ incoming, outcome, further = null, problems, error }: Taken, progress: Progress): void {
    this.#records += 1;
    if (this.#records % 200 === 0) progress.update(this.#records);
    if (this.#header === '') this.#header = incoming.header ?? '';
    this.#note(incoming, problems);
    if (further !== null) this.#further[further] += 1;
    if (outcome === null && error === null) return;
    this.#counts[outcome?.verb ?? 'reject']++;
    if (outcome === null) this.#rejected?.add(incoming.raw.endsWith('\n') ? incoming.raw : `${incoming.raw}\n`);
    if (outcome !== null) this.#note(incoming, warningsOf(outcome));
    if (outcome !== null && ['create', 'update', 'doubtful'].includes(outcome.verb)) this.#changed.push(outcome.id);
  }

  #note(incoming: Incoming, problems: readonly Problem[]): void {
    const { line, number, place = null } = incoming;
    for (const problem of problems) {
      const placed = { ...problem, line, number, place };
      this.#problemCount += 1;
      if (this.#tellsAll || this.#problems.length < told) this.#problems.push(placed);
      if (problem.severity === 'refused') this.#firstRefused ??= placed;
    }
  }

  /** Whether every record of the file was taken. */
  get isWhole(): boolean {
    return this.#counts.reject === 0;
  }

  /** Whether there was nothing in the file to take. */
  get isEmpty(): boolean {
    return [...Object.values(this.#counts), ...Object.values(this.#further)].every((count) => count === 0);
  }

  /** How many books came of the records. */
  get added(): number {
    return this.#counts.create;
  }

  /** How many records were refused. */
  get refused(): number {
    return this.#counts.reject;
  }

  /** Throws when records were refused and nobody said to go on without them: then nothing is changed. */
  refuse(): void {
    if (this.#counts.reject === 0 || this.#keepGoing) return;
    throw new BookshelfError(
      'failure',
      `${this.#input.name}: ${plural(this.#counts.reject, 'record')} cannot be taken, so ${this.#refusal.outcome}; ${this.#firstRefusal()}`,
      {
        hint: this.#refusal.hint,
      },
    );
  }

  #firstRefusal(): string {
    const first = this.#firstRefused;
    return first === null ? '' : `${first.place ?? `line ${first.line}`}: ${describeProblem(first)}`;
  }

  /** Tells the problems on standard error: file, line, what is wrong. With --json they are a part of the answer. */
  async sayProblems(context: Context): Promise<void> {
    if (context.settings.json) return;
    const shown = context.settings.verbose ? this.#problems : this.#problems.slice(0, told);
    for (const problem of shown) {
      const severity = problem.severity === 'refused' ? 'refused: ' : '';
      const place = problem.place === null ? problem.line : ` ${problem.place}`;
      await context.say(`${this.#input.name}:${place}: ${severity}${describeProblem(problem)}`);
    }
    const more = this.#problemCount - shown.length;
    if (more > 0) await context.say(`… and ${more} more; --verbose tells them all`);
    for (const sentence of this.#unfounded()) await context.say(`${this.#input.name}: ${sentence}`);
  }

  /** Only a file that was read to its end tells what is not in it. */
  #unfounded(): readonly string[] {
    return this.#isRead ? this.#input.unfounded() : [];
  }

  /** The refused records in the form they came in, under the header of their file. */
  async *rejects(): AsyncGenerator<string> {
    if (this.#header !== '') yield `${this.#header}\n`;
    if (this.#rejected !== null) yield* this.#rejected.read();
  }

  /** The file and what became of its records, in one line. */
  get summary(): string {
    const { create, update, same, skip, doubtful, reject } = this.#counts;
    const { author, query } = this.#further;
    const parts = [
      `${create + doubtful} added`,
      `${update} updated`,
      `${same} unchanged`,
      ...(skip > 0 ? [`${skip} left as they are`] : []),
      ...(doubtful > 0 ? [`${doubtful} doubtful`] : []),
      ...(reject > 0 ? [`${reject} refused`] : []),
      ...(author > 0 ? [`${plural(author, 'author')} besides`] : []),
      ...(query > 0 ? [query === 1 ? '1 saved query' : `${query} saved queries`] : []),
    ];
    const outcome = this.isEmpty ? 'there are no books in it' : parts.join(', ');
    return `${this.#input.name} (${this.#input.format.name}): ${outcome}`;
  }

  /** What became of the file, for scripts and programs. */
  get result() {
    const { create, update, same, skip, doubtful, reject } = this.#counts;
    const counts = {
      added: create + doubtful,
      updated: update,
      unchanged: same,
      left: skip,
      doubtful,
      refused: reject,
      authors: this.#further.author,
      queries: this.#further.query,
    };
    const problems = this.#problems.map((problem) => ({
      line: problem.line,
      ...(problem.place !== null && { place: problem.place }),
      severity: problem.severity,
      message: describeProblem(problem),
    }));
    const unfounded = this.#unfounded().map((text) => ({ line: 1, severity: 'warning', message: text }));
    return { ids: this.#changed, counts, problems: [...problems, ...unfounded] };
  }

  async answer(context: Context): Promise<void> {
    const message = this.summary;
    // A dry run has printed every record already.
    if (context.settings.dryRun && !context.settings.quiet)
      return context.say(`${message} (dry run: nothing was changed)`);
    await context.answer({ action: 'import', message, ...this.result });
  }
}

/** What a person should know of what became of a record. */
function warningsOf({ verb, title, reason, kept }: Outcome): Problem[] {
  const name = quoteValue(title);
  const conflicts = kept.map(
    ({ field, before, after }) =>
      `the ${field} of ${name} stays ${valueOf(before)}, though the file says ${valueOf(after)} now; --prefer file takes it`,
  );
  const doubts = verb === 'doubtful' ? [`${name} was added, and may be there already: ${reason ?? ''}`] : [];
  return [...doubts, ...conflicts].map(warning);
}

function valueOf([value = '']: readonly string[]): string {
  return value === '' ? '(none)' : quoteValue(value);
}

function warning(message: string): Problem {
  return { severity: 'warning', field: null, value: null, message };
}
