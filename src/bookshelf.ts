import { descriptorSink, mayBeTerminal } from './cli/descriptor-sink.ts';
import { main } from './cli/main.ts';
import type { ByteSource, TextSink } from './cli/surroundings.ts';
import { processEnvironment } from './process-environment.ts';

/**
 * Runs the program on this process, which only this file and the two beside it name. All is written when `main` is done, so the process ends at
 * once: taking itself apart costs Node as long as a short list to read.
 */
async function run(): Promise<void> {
  const status = await main({
    args: process.argv.slice(2),
    environment: processEnvironment(),
    stdin: source(),
    stdout: sink(1, () => process.stdout),
    stderr: sink(2, () => process.stderr),
    clock: Date.now,
    random: randomBytes(),
    run: runProgram,
    get temporary() {
      return os().tmpdir();
    },
  });
  process.exit(status);
}

/** Draws random bytes some thousand at a time: drawn for each book alone they would take a tenth of an import. */
function randomBytes(): (length: number) => Uint8Array {
  let drawn = new Uint8Array(0);
  return (length) => {
    // Through the global, because importing node:crypto costs every start its loading.
    if (drawn.length < length) drawn = globalThis.crypto.getRandomValues(new Uint8Array(Math.max(4096, length)));
    const bytes = drawn.subarray(0, length);
    drawn = drawn.subarray(length);
    return bytes;
  };
}

/** Node's own module is read when it is used. */
function os() {
  return process.getBuiltinModule('node:os');
}

/** What is no terminal is written by its descriptor, which spares most starts the streams. */
function sink(descriptor: number, open: () => NodeJS.WriteStream): TextSink {
  const stream = openedOnce(open);
  if (!mayBeTerminal(descriptor, process.platform))
    return descriptorSink(descriptor, askedColumns(), (bytes) => write(stream(), bytes));
  return {
    get isTerminal() {
      return stream().isTTY;
    },
    get terminal() {
      return stream().isTTY ? stream() : null;
    },
    get columns() {
      return stream().columns ?? askedColumns();
    },
    write: (text) => write(stream(), text),
  };
}

/**
 * A stream is opened when it is first used: each costs a start some milliseconds. Without a listener an error of it would end the process
 * before it can be told.
 */
function openedOnce(open: () => NodeJS.WriteStream): () => NodeJS.WriteStream {
  let opened: NodeJS.WriteStream | null = null;
  return () => (opened ??= open().on('error', () => undefined));
}

function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function askedColumns(): number | undefined {
  return Number(process.env['COLUMNS']) || undefined;
}

function source(): ByteSource {
  return {
    get isTerminal() {
      return mayBeTerminal(0, process.platform) && process.getBuiltinModule('node:tty').isatty(0);
    },
    chunks: () => process.stdin,
    ask: async (question) => (await import('./cli/ask.ts')).ask(question, process.stdin, process.stderr),
  };
}

/** Runs a program on this terminal and waits for its end. */
async function runProgram(program: string, args: readonly string[]): Promise<number> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

void run();
