import { homedir, tmpdir } from 'node:os';
import { isatty } from 'node:tty';
import { main } from './cli/main.ts';
import type { ByteSource, TextSink } from './cli/surroundings.ts';

/** Runs the program on this process; the only file that names `process`. */
async function run(): Promise<void> {
  process.exitCode = await main({
    args: process.argv.slice(2),
    environment: { variables: process.env, platform: process.platform, home: homeFolder() },
    stdin: source(),
    stdout: sink(() => process.stdout),
    stderr: sink(() => process.stderr),
    clock: Date.now,
    random: randomBytes(),
    run: runProgram,
    temporary: tmpdir(),
  });
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

function homeFolder(): string | null {
  try {
    return homedir() || null;
  } catch {
    return null;
  }
}

/**
 * A stream is opened when it is first used: each costs a start some milliseconds. Without a listener an error of it would end the process
 * before it can be told.
 */
function sink(open: () => NodeJS.WriteStream): TextSink {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on('error', () => undefined);
    return opened;
  };
  return {
    get isTerminal() {
      return stream().isTTY;
    },
    get terminal() {
      return stream().isTTY ? stream() : null;
    },
    get columns() {
      return stream().columns ?? (Number(process.env['COLUMNS']) || undefined);
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream().write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

function source(): ByteSource {
  return {
    isTerminal: isatty(0),
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
