import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { onServer, ServerNames } from './on-server.ts';
import { run, type RunOptions, type Transcript } from './run.ts';
import { parseShellLine } from './shell-line.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { renderTranscript } from './transcript.ts';

/** A folder of the test's own that it stands in, with a library `books.db`, and what is typed there. */
export class Shelf {
  readonly folder: string;
  #uuids = 0;
  readonly #names = new ServerNames();

  /** An empty folder: there is no library yet. */
  constructor() {
    const before = process.cwd();
    this.folder = temporaryFolder();
    process.chdir(this.folder);
    onTestFinished(() => process.chdir(before));
  }

  /** A library that holds these books, with ids from 1 in their order. */
  static async holding(books: readonly object[] = []): Promise<Shelf> {
    const shelf = new Shelf();
    await shelf.succeed('bookshelf init-db');
    const stdin = books.map((book) => JSON.stringify(book)).join('\n');
    if (books.length > 0) await shelf.succeed('bookshelf add-book - --if-exists add', { stdin });
    return shelf;
  }

  /** Runs a command line; words that no shell could hold come as a list. */
  async run(line: string | readonly string[], options: RunOptions = {}): Promise<Transcript> {
    const { words, variables, input } =
      typeof line === 'string' ? parseShellLine(line) : { words: line, variables: {}, input: null };
    const random = (length: number) => countingBytes(length, ++this.#uuids);
    const given = { BOOKSHELF_DB: 'books.db', XDG_CONFIG_HOME: this.folder, ...variables, ...options.variables };
    const surroundings = {
      random,
      temporary: this.folder,
      folder: this.folder,
      ...(input !== null && { stdin: input }),
      ...options,
    };
    if (!onServer) return run(words, { ...surroundings, variables: given });
    const names = this.#names;
    return names.shown(
      await run(await names.words(words), { ...surroundings, variables: await names.variables(given) }),
    );
  }

  /** Runs a command line and shows what was typed and what came of it. */
  async type(line: string | readonly string[], options: RunOptions = {}): Promise<string> {
    const shown = typeof line === 'string' ? line : ['bookshelf', ...line].join(' ');
    return renderTranscript(shown, await this.run(line, options));
  }

  /** Runs command lines one after another in a pipe, and shows all of it. */
  async play(...lines: readonly string[]): Promise<string> {
    let shown = '';
    for (const line of lines) shown += await this.type(line);
    return shown;
  }

  /** Runs a command line that has to end with 0, and answers with its standard output. */
  async succeed(line: string | readonly string[], options: RunOptions = {}): Promise<string> {
    const { stdout, stderr, status } = await this.run(line, options);
    if (status !== 0) throw new Error(`${String(line)} ended with ${status}: ${stderr}`);
    return stdout;
  }

  /** The titles of the library, by id. */
  async titles(): Promise<string[]> {
    const text = await this.succeed('bookshelf list --sort id --fields title');
    return text.split('\n').slice(0, -1);
  }

  /** All that the library holds, as text. */
  async content(): Promise<string> {
    return this.succeed('bookshelf export --format json');
  }

  folders(path: string): void {
    mkdirSync(path, { recursive: true });
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(name, content);
  }

  read(name: string): string | null {
    return existsSync(name) ? readFileSync(name, 'utf8') : null;
  }
}

function countingBytes(length: number, count: number): Uint8Array {
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(length - 4, count);
  return bytes;
}
