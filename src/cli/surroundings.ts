import type { Environment } from '../settings/environment.ts';

/** A stream to write to, as the program sees it. */
export interface TextSink {
  readonly isTerminal: boolean;
  /** Cells a line; undefined where nobody knows. */
  readonly columns: number | undefined;
  /** The terminal itself, for what redraws its line; null where it is none. */
  readonly terminal: NodeJS.WritableStream | null;
  /** Settles when the text is handed over; rejects when it cannot be (a closed pipe: EPIPE). */
  write(text: string): Promise<void>;
}

export interface ByteSource {
  readonly isTerminal: boolean;
  chunks(): AsyncIterable<Uint8Array>;
  /** Asks for one line; null at the end of input. */
  ask(question: string): Promise<string | null>;
}

/** All that the program has of the outside, so that tests can give it another one. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly stdin: ByteSource;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Fresh random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** Runs a program on this terminal with arguments; answers with its exit status. */
  readonly run: (program: string, args: readonly string[]) => Promise<number>;
  /** The folder for a temporary file. */
  readonly temporary: string;
}
