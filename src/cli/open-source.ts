import { createReadStream, statSync, type Stats } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import type { Glimpse } from '../formats/choose-format.ts';
import { decodeText } from '../formats/decode-text.ts';
import { peek } from '../formats/peek.ts';
import type { Source } from '../formats/source.ts';
import type { Context } from './context.ts';
import { fileSource, type SourceOptions } from './file-source.ts';
import { each } from './list-defaults.ts';
import { readHeadText } from './read-head-text.ts';

/** A file, a folder or standard input, opened and looked at. */
export interface OpenedSource {
  readonly name: string;
  readonly source: Source;
  readonly glimpse: Glimpse;
  /** Whether there is nothing in it but white space. */
  readonly isEmpty: boolean;
  /** Bytes of a file; null where they cannot be known before. */
  readonly size: number | null;
  /** How many of them have been read. */
  readonly bytesRead: () => number;
  /** The path of a file that can be read again. */
  readonly path: string | null;
  /** Throws a `failure` that says so where the file is certainly no text. */
  readonly refuseBinary: () => Promise<void>;
}

/** How much of a file is looked at to find out its format, in bytes. */
const headLength = 65_536;

/** Opens a file, a folder, or standard input for `-`. Throws `missing` where there is none. */
export async function openSource(
  path: string,
  encoding: string | null,
  context: Context,
  { isStreamed = false }: { isStreamed?: boolean | undefined } = {},
): Promise<OpenedSource> {
  const options = { encoding, temporary: context.surroundings.temporary };
  if (path === '-') {
    const input = isStreamed ? context.surroundings.stdin.chunks() : readInput(context);
    return openStream('standard input', null, input, options);
  }
  const status = statusOf(path);
  if (status.isDirectory()) {
    const { openFolder } = await import('./open-folder.ts');
    return openFolder(path, options);
  }
  const stream = createReadStream(path, { highWaterMark: 32_768 });
  return openStream(path, { path, size: status.isFile() ? status.size : null }, stream, options);
}

async function openStream(
  name: string,
  file: { readonly path: string; readonly size: number | null } | null,
  stream: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): Promise<OpenedSource> {
  const counter = { read: 0 };
  const { head: chunks, whole } = await openBytes(name, counted(stream, counter));
  const head = Buffer.concat(chunks);
  const text = readHeadText(head);
  return {
    name,
    source: fileSource(name, file?.path ?? null, () => whole, options),
    glimpse: { fileName: file?.path ?? null, head, text, files: null },
    isEmpty: text.trim() === '',
    size: file?.size ?? null,
    bytesRead: () => counter.read,
    path: file === null || file.size === null ? null : file.path,
    refuseBinary: async () => void (await decodeText(each([head]), options.encoding).next()),
  };
}

/** Looks at the beginning of a stream; what gzip has packed is unpacked on the way. */
async function openBytes(name: string, stream: AsyncIterable<Uint8Array>): ReturnType<typeof peek<Uint8Array>> {
  try {
    const packed = await peek(stream, 2);
    const [first, second] = Buffer.concat(packed.head);
    if (first !== 0x1f || second !== 0x8b) return await peek(packed.whole, headLength);
    const { unpack } = await import('./unpack.ts');
    return await peek(unpack(packed.whole), headLength);
  } catch (error) {
    throw explainError(error, name) ?? error;
  }
}

function statusOf(file: string): Stats {
  const status = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (status !== undefined) return status;
  throw new BookshelfError('missing', `there is no file ${file === '' ? '""' : file}`, { hint: 'Check the path' });
}

/** Standard input is read to its end first: a slow producer must not keep others from the library. */
async function* readInput({ surroundings }: Context): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of surroundings.stdin.chunks()) chunks.push(chunk);
  yield* chunks;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, counter: { read: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counter.read += chunk.length;
    yield chunk;
  }
}

function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error, file) ?? error;
  }
}
