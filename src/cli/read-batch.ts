import { createReadStream } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { naming } from '../domain/name-error.ts';
import { parseBatchLine } from './parse-batch-line.ts';
import type { ByteSource } from './surroundings.ts';

/** A command of a batch: the words after `bookshelf`, and the line that they stand in. */
export interface BatchLine {
  readonly line: number;
  readonly words: readonly string[];
}

/** What is longer than this is no command line. */
const longest = 1_000_000;

/** Reads the commands of a file, or of standard input (`-`), as they come; blank lines and comments are passed over. Throws with file and line. */
export async function* readBatch(file: string, stdin: ByteSource): AsyncGenerator<BatchLine> {
  const name = batchName(file);
  let line = 0;
  for await (const text of linesOf(file === '-' ? stdin.chunks() : fileChunks(file), name)) {
    line += 1;
    const words = naming(`${name}:${line}`, () => parseBatchLine(line === 1 ? text.replace(/^\ufeff/, '') : text));
    if (words !== null) yield { line, words };
  }
}

export function batchName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

async function* fileChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new BookshelfError('missing', `there is no file ${file}`, {
        hint: 'Check the path, or give - for standard input',
        cause,
      });
    throw explainError(cause, file) ?? cause;
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoded(decoder, chunk, name)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > longest)
      throw new BookshelfError('usage', `${name} has a line of more than ${longest} characters`, {
        hint: 'A batch has a command on each line',
      });
  }
  rest += decoded(decoder, null, name);
  if (rest !== '') yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | null, name: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new BookshelfError('usage', `${name} is not in UTF-8`, { hint: 'Save it as UTF-8', cause });
  }
}
