import { createReadStream, statSync } from 'node:fs';
import { explainError } from '../domain/explain-error.ts';
import type { Status } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import { parseStatus } from '../domain/status.ts';
import { chooseReader } from '../formats/choose-format.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { FormatEntry, ReadOptions } from '../formats/format.ts';
import { peek } from '../formats/peek.ts';
import type { Context } from './context.ts';
import { each } from './list-defaults.ts';
import { readOption } from './parse-arguments.ts';

/** How a file is to be read, where it does not say so itself. */
export interface InputOptions {
  readonly format?: string | undefined;
  readonly encoding?: string | undefined;
  readonly mapShelf?: readonly string[] | undefined;
  readonly header?: boolean | undefined;
  /** Whether cells are taken as they stand, with the apostrophes that an export puts before formulas. */
  readonly exact?: boolean | undefined;
  /** Whose export it is, where a library takes in those of several people. */
  readonly account?: string | undefined;
  /** What to do where the format cannot be recognised, for a command that has no --format. */
  readonly formatHint?: string;
}

/** A file that is being read: its records, and how far it has come. */
export interface Input {
  /** The file as people call it. */
  readonly name: string;
  readonly format: FormatEntry;
  /** Names the file and how it is read by its content; null for a stream. */
  readonly digest: () => Promise<string | null>;
  readonly records: AsyncIterable<Incoming>;
  /** Bytes, or null for a stream. */
  readonly size: number | null;
  readonly bytesRead: () => number;
}

/** How much of a file is looked at to find out its format, in characters. */
const headLength = 65_536;

/** Opens a file, or standard input for `-`, and finds out its format. Throws `missing` where there is no such file. */
export async function openInput(file: string, options: InputOptions, context: Context): Promise<Input> {
  const { format: named, encoding, account, header = true, exact = false } = options;
  const readOptions: ReadOptions = { shelves: parseShelves(options.mapShelf ?? []), header, exact };
  const name = file === '-' ? 'standard input' : file;
  const size = file === '-' ? null : fileSize(file);
  let bytesRead = 0;
  const bytes = file === '-' ? await whole(context) : createReadStream(file, { highWaterMark: 262_144 });
  const reading = [readerVersion, named, encoding, account, header, exact, [...readOptions.shelves]];
  const text = decodeText(
    counted(bytes, (length) => (bytesRead += length)),
    encoding ?? null,
  );
  return naming(name, async () => {
    const { head: chunks, whole: all } = await peek(text, headLength);
    const head = chunks.join('');
    if (head.trim() === '')
      throw new BookshelfError('failure', `${name} is empty`, { hint: 'There is nothing to take in' });
    const format = chooseFormat(file, head, options);
    const reader = await format.loadReader?.();
    const records = reader?.read(all, readOptions) ?? none();
    return {
      name,
      format,
      digest: async () => (size === null ? null : digestOf(file, reading)),
      records: namingEach(name, ofAccount(records, account)),
      size,
      bytesRead: () => bytesRead,
    };
  });
}

function chooseFormat(file: string, head: string, { format, formatHint }: InputOptions): FormatEntry {
  try {
    return chooseReader(format ?? null, file === '-' ? null : file, head);
  } catch (error) {
    if (formatHint === undefined || !(error instanceof BookshelfError)) throw error;
    throw new BookshelfError(error.kind, error.message, { hint: formatHint, cause: error });
  }
}

async function* none(): AsyncGenerator<never> {}

function fileSize(file: string): number | null {
  const status = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (status === undefined)
    throw new BookshelfError('missing', `there is no file ${file === '' ? '""' : file}`, { hint: 'Check the path' });
  if (status.isDirectory())
    throw new BookshelfError('failure', `${file} is a folder`, { hint: 'Give the path of a file' });
  return status.isFile() ? status.size : null;
}

/** Counts the ways in which files are read: one more whenever a reader reads more, or otherwise. */
const readerVersion = 1;

/** Standard input is read to its end first: a slow producer must not keep others from the library. */
async function whole({ surroundings }: Context): Promise<AsyncIterable<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of surroundings.stdin.chunks()) chunks.push(chunk);
  return each(chunks);
}

/** Keeps the rows of two accounts apart: both may have one and the same book. */
async function* ofAccount(records: AsyncIterable<Incoming>, account: string | undefined): AsyncGenerator<Incoming> {
  for await (const record of records) {
    const { source } = record;
    if (account === undefined || source === null) yield record;
    else yield { ...record, source: { ...source, key: `${account}/${source.key}` } };
  }
}

/** Reads the file once more: a hash is worked out far faster than a record. */
async function digestOf(file: string, options: unknown): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(JSON.stringify(options));
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error, file) ?? error;
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** Reads `abandoned=dropped` options. */
function parseShelves(words: readonly string[]): Map<string, Status> {
  return new Map(
    words.map((word) => {
      const [, shelf = '', status = ''] = /^(.+)=(.+)$/s.exec(word) ?? [];
      if (shelf === '')
        throw new BookshelfError('usage', `--map-shelf ${word}: there is no status in it`, {
          hint: 'Write --map-shelf abandoned=dropped',
        });
      return [shelf.trim(), readOption('--map-shelf', status, parseStatus)];
    }),
  );
}

async function naming<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw named(name, error);
  }
}

async function* namingEach<Item>(name: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    throw named(name, error);
  }
}

/** An error of reading tells the file; those of the system may tell it themselves. */
function named(name: string, error: unknown): unknown {
  const explained = error instanceof BookshelfError ? error : explainError(error, name);
  if (explained === null || explained.message.includes(name)) return explained ?? error;
  return new BookshelfError(explained.kind, `${name}: ${explained.message}`, {
    ...(explained.hint !== null && { hint: explained.hint }),
    cause: error,
  });
}
