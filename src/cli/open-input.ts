import { createReadStream } from 'node:fs';
import { explainError } from '../domain/explain-error.ts';
import type { Status } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import { nameError, naming } from '../domain/name-error.ts';
import { parseStatus } from '../domain/status.ts';
import { chooseReader, splitFormatPrefix } from '../formats/choose-format.ts';
import type { ColumnUse } from '../formats/column-use.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { FormatEntry, Reader, ReadOptions, SourceReader } from '../formats/format.ts';
import type { Source } from '../formats/source.ts';
import { refuseOwnEntities } from '../formats/xml/own-entities.ts';
import { parseMap } from './column-choices.ts';
import type { Context } from './context.ts';
import { each } from './list-defaults.ts';
import { openSource, type OpenedSource } from './open-source.ts';
import { BadLines, refuseBadLines } from './refuse-bad-lines.ts';
import { ShelfMap } from './shelf-map.ts';

/** How a file is to be read, where it does not say so itself. */
export interface InputOptions {
  readonly format?: string | undefined;
  readonly encoding?: string | undefined;
  readonly mapShelf?: readonly string[] | undefined;
  readonly header?: boolean | undefined;
  /** Whether cells are taken as they stand, with the apostrophes that an export puts before formulas. */
  readonly exact?: boolean | undefined;
  /** From `--map COLUMN=field`: what the columns of a table are. */
  readonly map?: readonly string[] | undefined;
  /** Whether columns that nobody names are taken for what they look like. */
  readonly guess?: boolean | undefined;
  /** Whether standard input is read as it comes: for a command that keeps no library from others meanwhile. */
  readonly isStreamed?: boolean | undefined;
  /** Whether a record on a line that is no text is refused by itself, and the others are read. */
  readonly skipBad?: boolean | undefined;
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
  /** Once the records are read: what was said of the file that is not so. */
  readonly unfounded: () => readonly string[];
  /** What the columns of a table are taken for; known once the first record is read, and nothing for other formats. */
  readonly columns: () => readonly ColumnUse[];
  /** Bytes, or null for a stream. */
  readonly size: number | null;
  readonly bytesRead: () => number;
}

/** Opens a file, a folder, or standard input for `-`, and finds out its format. Throws `missing` where there is no such file. */
export async function openInput(given: string, options: InputOptions, context: Context): Promise<Input> {
  const { encoding, account, header = true, exact = false } = options;
  const { file, format: wanted } = nameFormat(given, options.format);
  const shelves = parseShelves(options.mapShelf ?? []);
  const map = parseMap(options.map ?? []);
  let columns: readonly ColumnUse[] = [];
  const tell = (uses: readonly ColumnUse[]) => void (columns = uses);
  const readOptions: ReadOptions = {
    shelves,
    header,
    exact,
    columns: { map, guess: options.guess === true, tell },
  };
  const opened = await namingFile(file === '-' ? 'standard input' : file, () =>
    openSource(file, encoding ?? null, context, options),
  );
  const { name } = opened;
  return namingFile(name, async () => {
    if (opened.isEmpty)
      throw new BookshelfError('failure', `${name} is empty`, { hint: 'There is nothing to take in' });
    const format = await chooseFormat(wanted ?? (map.size > 0 ? 'csv' : null), opened, options);
    if (map.size > 0) refuseMap(format);
    const reading = [readerVersion, format.name, encoding, account, header, exact, [...readOptions.shelves], [...map]];
    const reader = await format.loadReader?.();
    const records = options.skipBad
      ? readSkipping(reader, opened.source, readOptions)
      : readAll(reader, opened.source, readOptions);
    return {
      name,
      format,
      digest: async () => (opened.path === null ? null : digestOf(opened.path, reading)),
      records: namingEach(name, account === undefined ? records : ofAccount(records, account)),
      unfounded: () => shelves.unused(),
      columns: () => columns,
      size: opened.size,
      bytesRead: opened.bytesRead,
    };
  });
}

function refuseMap({ name }: FormatEntry): void {
  if (name === 'csv') return;
  throw new BookshelfError('usage', `--map is for tables of one's own; the columns of ${name} are known`, {
    hint: 'Leave out --map, or read it as any table: --format csv',
  });
}

/** A format may be named in front of the file, as in `goodreads:export.csv`. */
function nameFormat(given: string, format: string | undefined): { readonly file: string; readonly format?: string } {
  if (format !== undefined) return { file: given, format };
  return splitFormatPrefix(given) ?? { file: given };
}

function readAll(
  reader: Reader | SourceReader | undefined,
  source: Source,
  options: ReadOptions,
): AsyncIterable<Incoming> {
  if (reader === undefined) return each([]);
  return 'readSource' in reader ? reader.readSource(source, options) : reader.read(source.text(), options);
}

/** Reads text of which some lines are no text: the records on them are refused. */
function readSkipping(
  reader: Reader | SourceReader | undefined,
  source: Source,
  options: ReadOptions,
): AsyncIterable<Incoming> {
  if (reader === undefined || 'readSource' in reader) return readAll(reader, source, options);
  const bad = new BadLines();
  const text = decodeText(source.bytes(), source.encoding, (error, line) => bad.note(error, line));
  return refuseBadLines(reader.read(text, options), bad);
}

async function chooseFormat(
  name: string | null,
  { glimpse, refuseBinary }: OpenedSource,
  { formatHint }: InputOptions,
): Promise<FormatEntry> {
  try {
    return chooseReader(name, glimpse);
  } catch (error) {
    if (!(error instanceof BookshelfError) || error.kind === 'usage') throw error;
    await refuseBinary();
    refuseOwnEntities(glimpse.text);
    if (formatHint === undefined) throw error;
    throw new BookshelfError(error.kind, error.message, { hint: formatHint, cause: error });
  }
}

/** Counts the ways in which files are read: one more whenever a reader reads more, or otherwise. */
const readerVersion = 3;

/** Keeps the rows of two accounts apart: both may have one and the same book. */
async function* ofAccount(records: AsyncIterable<Incoming>, account: string): AsyncGenerator<Incoming> {
  for await (const record of records) {
    const { source } = record;
    if (source === null) yield record;
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

/** Reads `abandoned=dropped` options. */
function parseShelves(words: readonly string[]): ShelfMap {
  return new ShelfMap(
    words.map((word): [string, Status] => {
      const [, shelf = '', status = ''] = /^(.+)=(.+)$/s.exec(word) ?? [];
      if (shelf === '')
        throw new BookshelfError('usage', `--map-shelf ${word}: there is no status in it`, {
          hint: 'Write --map-shelf abandoned=dropped',
        });
      return [shelf.trim(), naming('--map-shelf', () => parseStatus(status))];
    }),
  );
}

async function namingFile<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
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
  return nameError(name, explained, error);
}
