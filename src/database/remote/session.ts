import type { BoundStatement } from '../connection.ts';
import type { RemoteRow, RemoteStream, Step, StepAnswer } from './hrana.ts';
import { preludeSteps, readPrelude, refuseOthers } from './prelude.ts';
import { ServerError } from './server-error.ts';
import { tryFor } from './try-for.ts';

/** A statement that waits for the next request. */
interface Waiting {
  readonly statement: BoundStatement;
  readonly resolve: (rows: readonly RemoteRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A transaction: on the server it begins with its first request. */
interface Unit {
  readonly begin: 'begin' | 'begin immediate';
  stream: RemoteStream | null;
  isBegun: boolean;
  /** What went wrong in it: it can only be taken back. */
  failure: unknown;
}

/** So many statements that nobody waits for are kept back before they are sent. */
const mostWaiting = 1000;

/** The steps that end a unit. */
const commitStep: Step = { sql: 'commit', values: [], follows: true };
const rollbackStep: Step = { sql: 'rollback', values: [], follows: true };

/** What tells of the rows that it changes (`returning`). */
const changing = /^\s*(?:insert|update|delete)\b/i;

const none: readonly RemoteRow[] = [];

/**
 * Sends statements to a server in few requests. What is asked in one turn of the event loop goes together. In a unit of work a statement that
 * gives nothing back waits for the next question or the end, so that its error shows there. The first request asks what the database is, too.
 */
export class RemoteSession {
  readonly #open: () => RemoteStream;
  readonly #shown: string;
  readonly #waiting: Waiting[] = [];
  #isChecked: boolean;
  #isScheduled = false;
  #unit: Unit | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #writes = 0;

  constructor(open: () => RemoteStream, shown: string, isChecked: boolean) {
    this.#isChecked = isChecked;
    this.#open = open;
    this.#shown = shown;
  }

  /** How many statements were told to write so far. */
  get writes(): number {
    return this.#writes;
  }

  /** Asks for rows. */
  async read(statement: BoundStatement): Promise<readonly RemoteRow[]> {
    return this.readLater(statement)();
  }

  /** Asks for rows with the next request that is sent; one is, where the answer is wanted. */
  readLater(statement: BoundStatement): () => Promise<readonly RemoteRow[]> {
    if (changing.test(statement.sql)) this.#writes += 1;
    const answer = new Promise<readonly RemoteRow[]>((resolve, reject) => {
      this.#waiting.push({ statement, resolve, reject });
    });
    // Whoever wants the answer hears of its error; nobody else has to.
    answer.catch(() => null);
    return async () => {
      this.#schedule();
      return answer;
    };
  }

  /** Runs what gives nothing back: in a unit with the next request, else at once. */
  async write(statement: BoundStatement): Promise<void> {
    this.#writes += 1;
    if (this.#unit === null) {
      // Nothing may be written before it is known whose database it is.
      if (!this.#isChecked) await this.read({ sql: 'select 1', values: [] });
      return void (await this.read(statement));
    }
    if (this.#unit.failure !== null) throw this.#unit.failure;
    this.#waiting.push({ statement, resolve: () => undefined, reject: () => undefined });
    if (this.#waiting.length >= mostWaiting) await this.#send([]);
  }

  begin(begin: Unit['begin']): void {
    if (this.#unit !== null) throw new Error('a transaction is running already');
    this.#unit = { begin, stream: null, isBegun: false, failure: null };
  }

  /** Runs statements as a unit of their own, in one request. */
  async batch(statements: readonly BoundStatement[]): Promise<void> {
    this.begin('begin immediate');
    this.#writes += statements.length;
    for (const statement of statements)
      this.#waiting.push({ statement, resolve: () => undefined, reject: () => undefined });
    try {
      await this.commit(null);
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  /** Ends a unit so that it counts; answers with what a last question gives, or gave when the answer to the commit was lost. */
  async commit(witness: BoundStatement | null): Promise<readonly RemoteRow[]> {
    const asked: Step[] = witness === null ? [] : [{ ...witness, follows: true }];
    try {
      const answers = await this.#send([...asked, commitStep]);
      this.#unit = null;
      return rowsOf(answers[0]);
    } catch (error) {
      if (witness === null || !(error instanceof ServerError) || !error.mayBeDone) throw error;
      this.#unit = null;
      return this.#lookAgain(witness, error);
    }
  }

  /** Takes a unit back. What it would have written is sent all the same, so that a dry run meets the errors of a real one. */
  async rollback(): Promise<void> {
    const unit = this.#unit;
    if (unit === null) return;
    if (unit.failure === null && (unit.isBegun || this.#waiting.length > 0)) await this.#send([rollbackStep]);
    else await this.#letGo(unit);
    this.#unit = null;
  }

  close(): void {
    this.#unit?.stream?.close();
  }

  /** The lock of a unit that failed is not left to the server's patience. */
  async #letGo(unit: Unit): Promise<void> {
    this.#refuse(this.#waiting.splice(0), unit.failure);
    const { stream } = unit;
    if (stream === null || unit.failure instanceof ServerError) return stream?.close();
    await stream.send([{ ...rollbackStep, follows: false }], true).catch(() => stream.close());
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#send([]).catch(() => null);
    });
  }

  /** Sends what waits and, with it, the end of the unit; answers with the answers to that. In a unit one request follows the other. */
  async #send(end: readonly Step[]): Promise<StepAnswer[]> {
    if (this.#unit === null) return this.#sendAlone(this.#waiting.splice(0));
    const unit = this.#unit;
    const sent = this.#turn.then(async () => this.#sendInUnit(unit, this.#waiting.splice(0), end));
    this.#turn = sent.catch(() => null);
    return sent;
  }

  async #sendAlone(taken: readonly Waiting[]): Promise<StepAnswer[]> {
    if (taken.length === 0) return [];
    const prelude = this.#isChecked ? [] : preludeSteps;
    const steps = [...prelude, ...taken.map(({ statement }) => ({ ...statement, follows: false }))];
    try {
      const answers = await this.#open().send(steps, true);
      this.#check(answers, prelude);
      settle(taken, answers.slice(prelude.length));
    } catch (error) {
      this.#refuse(taken, error);
    }
    return [];
  }

  async #sendInUnit(unit: Unit, taken: readonly Waiting[], end: readonly Step[]): Promise<StepAnswer[]> {
    try {
      if (unit.failure !== null) throw unit.failure;
      if (taken.length === 0 && end.length === 0) return [];
      const answers = await this.#exchange(unit, taken, end);
      const error = answers.find((answer) => answer instanceof Error);
      settle(taken, answers);
      if (error !== undefined) throw error;
      return answers.slice(taken.length);
    } catch (error) {
      unit.failure = error;
      this.#refuse(taken, error);
      throw error;
    }
  }

  /** The first request of a unit begins it, as soon as nobody else writes. */
  async #exchange(unit: Unit, taken: readonly Waiting[], end: readonly Step[]): Promise<StepAnswer[]> {
    const prelude = this.#isChecked ? [] : preludeSteps;
    const begin: Step[] = unit.isBegun ? [] : [{ sql: unit.begin, values: [], follows: false }];
    const rest = [...taken.map(({ statement }) => ({ ...statement, follows: true })), ...end];
    const steps = [...prelude, ...begin, ...rest];
    return tryFor(isBusy, async () => {
      unit.stream ??= this.#open();
      const answers = await unit.stream.send(steps, end.length > 0);
      if (end.length > 0) unit.stream = null;
      this.#check(answers, prelude);
      const begun = answers[prelude.length];
      if (begin.length > 0 && begun instanceof Error) throw begun;
      unit.isBegun = true;
      return answers.slice(prelude.length + begin.length);
    });
  }

  #check(answers: readonly StepAnswer[], prelude: readonly Step[]): void {
    if (prelude.length === 0) return;
    refuseOthers(this.#shown, readPrelude(answers));
    this.#isChecked = true;
  }

  /**
   * Finds out whether a commit happened whose answer was lost. It is asked for behind the lock that the lost one would hold: once that is had, the
   * lost one is either done or never will be.
   */
  async #lookAgain(witness: BoundStatement, lost: ServerError): Promise<readonly RemoteRow[]> {
    const steps: Step[] = [
      { sql: 'begin immediate', values: [], follows: false },
      { ...witness, follows: true },
      rollbackStep,
    ];
    const answers = await tryFor(isPassing, async () => {
      const found = await this.#open().send(steps, true);
      const error = found.find((answer) => answer instanceof Error);
      if (error !== undefined) throw error;
      return found;
    }).catch((cause: unknown) => {
      throw new ServerError('busy', `${lost.message}; whether the change was made is not known`, {
        hint: 'When it answers again, look: bookshelf history --limit 1',
        mayBeDone: true,
        cause,
      });
    });
    const rows = rowsOf(answers[1]);
    if (rows.length > 0) return rows;
    throw new ServerError(lost.kind, `${lost.message}; nothing was changed`, {
      hint: 'Run the command again',
      cause: lost,
    });
  }

  #refuse(taken: readonly Waiting[], error: unknown): void {
    for (const { reject } of taken) reject(error);
  }
}

function settle(taken: readonly Waiting[], answers: readonly StepAnswer[]): void {
  const failure = answers.find((answer) => answer instanceof Error) ?? new Error('the server left a statement out');
  for (const [index, { resolve, reject }] of taken.entries()) {
    const answer = answers[index] ?? null;
    if (answer instanceof Error) reject(answer);
    else if (answer === null) reject(failure);
    else resolve(answer);
  }
}

function rowsOf(answer: StepAnswer | undefined): readonly RemoteRow[] {
  return answer === undefined || answer === null || answer instanceof Error ? none : answer;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

function isPassing(error: unknown): boolean {
  return isBusy(error) || error instanceof ServerError;
}
