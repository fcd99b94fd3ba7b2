import { Readable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { Surroundings, TextSink } from '../../src/cli/surroundings.ts';

/** What one command line gave. */
export interface Transcript {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface RunOptions {
  readonly variables?: Record<string, string>;
  readonly stdin?: string | Uint8Array;
  /** Cells of the terminal; without it everything is a pipe. */
  readonly width?: number;
  /** What a person types when asked; makes standard input a terminal. */
  readonly answers?: readonly string[];
  readonly temporary?: string;
  /** Standard output is a pipe that nobody reads any more. */
  readonly closed?: boolean;
  /** The working folder; without it no project's configuration is looked for. */
  readonly folder?: string;
  readonly run?: Surroundings['run'];
  /** Milliseconds since 1970. */
  readonly now?: number;
  readonly random?: Surroundings['random'];
}

const noon = Date.UTC(2026, 10, 22, 12);

/** Runs a command line in this process, in surroundings of the test's own: its time stands still and its uuids count up. JSON that it prints is held against its schema. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Transcript> {
  const stdout = options.closed ? closedSink() : sink(options.width);
  const stderr = sink(options.width);
  const answers = [...(options.answers ?? [])];
  const status = await main({
    args,
    environment: {
      variables: { ...options.variables },
      platform: 'linux',
      home: null,
      ...(options.folder !== undefined && { folder: options.folder }),
    },
    stdin: {
      isTerminal: options.answers !== undefined,
      chunks: () => Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]),
      ask: async (question) => {
        await stderr.write(question);
        return answers.shift() ?? null;
      },
    },
    stdout,
    stderr,
    clock: () => options.now ?? noon,
    random: options.random ?? countingBytes,
    run: options.run ?? (async () => 1),
    temporary: options.temporary ?? '/nowhere',
  });
  const transcript = { stdout: stdout.text(), stderr: stderr.text(), status };
  // Loaded where it is needed: most tests print no JSON.
  if (args.some((word) => word.includes('json'))) (await import('./check-json.ts')).checkJson(args, transcript);
  return transcript;
}

function sink(width: number | undefined): TextSink & { text: () => string } {
  const chunks: string[] = [];
  return {
    isTerminal: width !== undefined,
    terminal: null,
    columns: width,
    write: async (text) => void chunks.push(text),
    text: () => chunks.join(''),
  };
}

function closedSink(): ReturnType<typeof sink> {
  return { ...sink(undefined), write: refuse };
}

async function refuse(): Promise<never> {
  throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
}

let counter = 0;

function countingBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(length - 4, ++counter);
  return bytes;
}
