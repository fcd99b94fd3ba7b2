import { recordedCommand } from '../domain/command-line.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { isClosedPipe } from './closed-pipe.ts';
import type { Context } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import type { BatchLine } from './read-batch.ts';
import { refuseInBatch } from './refuse-in-batch.ts';
import type { Surroundings, TextSink } from './surroundings.ts';

/** What a command gave. */
interface Outcome {
  readonly error: BookshelfError | null;
  readonly result?: unknown;
  readonly stdout?: string;
}

/** Runs the commands of a batch, one after another in this process, over one library. */
export class BatchRun {
  /** How many commands were run, and how many of them failed. */
  done = 0;
  failed = 0;
  readonly #context: Context;
  readonly #surroundings: Surroundings;
  readonly #name: string;

  /** `name` is what its commands were read from. */
  constructor(context: Context, name: string) {
    this.#context = context;
    this.#surroundings = { ...context.surroundings, stdin: noInput };
    this.#name = name;
  }

  /** Runs one command and prints what it gave; `isOne`: inside the one change that the batch is. Throws what went wrong, with the line. */
  async run({ line, words }: BatchLine, isOne: boolean): Promise<void> {
    const printed: string[] = [];
    const json = this.#context.settings.json;
    const context = this.#lineContext(words, isOne, json ? collecting(printed) : this.#surroundings.stdout);
    const error = await runIt(context);
    this.done += 1;
    if (error !== null) this.failed += 1;
    if (json) await this.#print(line, { error, ...resultOf(printed.join(''), context.settings.json) });
    if (error !== null) throw this.#inLine(line, words, error);
  }

  #lineContext(words: readonly string[], isOne: boolean, stdout: TextSink): Context {
    const { yes, colour, json, quiet, dryRun } = this.#context.settings;
    return this.#context.forLine(
      { ...this.#surroundings, args: words, stdout },
      {
        defaults: { yes, dryRun: dryRun && !isOne, ...(colour !== 'auto' && { color: colour }) },
        output: { ...(json && { json }), ...(quiet && { quiet }) },
        check: (_line, command) => refuseInBatch(command, isOne),
      },
    );
  }

  /** That nobody reads the outcome any more ends no batch: what is done would be taken back for it. */
  async #print(line: number, { error, ...printed }: Outcome): Promise<void> {
    const status = error === null ? 0 : exitCodes[error.kind];
    const told = error === null ? {} : { error: { kind: error.kind, message: error.message, hint: error.hint } };
    const outcome = { line, status, ...printed, ...told };
    await this.#context.print(`${JSON.stringify(outcome)}\n`).catch((cause: unknown) => {
      if (!isClosedPipe(cause)) throw cause;
    });
  }

  #inLine(line: number, words: readonly string[], error: BookshelfError): BookshelfError {
    const command = recordedCommand(words);
    const shown = command.length > 100 ? `${command.slice(0, 100).replace(/[\ud800-\udbff]$/, '')}…` : command;
    const hint = error.hint === null ? {} : { hint: error.hint };
    return new BookshelfError(error.kind, `${this.#name}:${line}, ${shown}: ${error.message}`, {
      ...hint,
      cause: error,
    });
  }
}

/** Runs the line of a context; answers with what went wrong. Throws only a bug. */
async function runIt(context: Context): Promise<BookshelfError | null> {
  try {
    await context.runLine?.(context);
    return null;
  } catch (error) {
    if (isClosedPipe(error)) return null;
    const known = error instanceof BookshelfError ? error : explainError(error);
    if (known === null) throw error;
    return known;
  } finally {
    await context.close();
  }
}

/** What a command printed: JSON as such where it was asked for, anything else as text. */
function resultOf(text: string, isJson: boolean): Omit<Outcome, 'error'> {
  if (text === '') return {};
  try {
    return isJson ? { result: JSON.parse(text) } : { stdout: text };
  } catch {
    return { stdout: text };
  }
}

function collecting(chunks: string[]): TextSink {
  return { isTerminal: false, terminal: null, columns: undefined, write: async (text) => void chunks.push(text) };
}

/** Standard input may be the batch itself. */
const noInput: Surroundings['stdin'] = {
  isTerminal: false,
  chunks: () => {
    throw new BookshelfError('usage', 'a command of a batch has no standard input', { hint: 'Give it a file' });
  },
  ask: async () => null,
};
