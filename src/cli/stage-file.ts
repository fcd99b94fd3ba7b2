import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { compressionStream, recogniseCompression, type Compression } from './compression.ts';
import { databaseSize } from './database-size.ts';

/**
 * Copies a backup to a file of our own, without its compression, and with the -wal file beside it, where there is one; the backup itself is only
 * read. Throws a failure for what is no SQLite file, is longer than it says, or does not fit.
 */
export async function stageFile(path: string, to: string): Promise<void> {
  const compression = onFile(path, () => recogniseCompression(headOf(path)));
  try {
    if (compression !== null) return await unpack(path, to, compression);
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) await copyAsIs(path + suffix, to + suffix);
    }
  } catch (error) {
    if (error instanceof BookshelfError) throw error;
    if (isDamagedStream(error)) throw damaged(path, error);
    throw explainError(error, path) ?? error;
  }
}

async function unpack(path: string, to: string, compression: Compression): Promise<void> {
  const off = await compressionStream(compression, 'off');
  const limited = (chunks: AsyncIterable<Buffer>) => withinSize(chunks, path, to);
  await pipeline(createReadStream(path), off, limited, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
}

async function copyAsIs(path: string, to: string): Promise<void> {
  refuseFull(statSync(path).size, to);
  await pipeline(createReadStream(path), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
}

/** Passes a database on as long as it is no longer than its own first page says, so that a small file cannot fill the disk. */
async function* withinSize(chunks: AsyncIterable<Buffer>, path: string, to: string): AsyncGenerator<Buffer> {
  let size: number | null = null;
  let head = Buffer.alloc(0);
  let passed = 0;
  for await (const chunk of chunks) {
    passed += chunk.length;
    if (size === null) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 100) continue;
      size = databaseSize(head);
      if (size === null) throw noDatabase(path);
      refuseFull(size, to);
      yield head;
    } else yield chunk;
    if (passed > size) throw tooLong(path);
  }
  if (size === null) throw noDatabase(path);
}

function refuseFull(size: number, to: string): void {
  const { bavail, bsize } = statfsSync(dirname(to));
  if (bavail * bsize > size) return;
  throw new BookshelfError('failure', `there is no room for the library in ${dirname(to)}: it takes ${size} bytes`, {
    hint: 'Make room and run the command again',
  });
}

function headOf(path: string): Buffer {
  if (!statSync(path).isFile())
    throw new BookshelfError('failure', `${path} is no regular file`, { hint: 'Name a backup' });
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

function onFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new BookshelfError('missing', `there is no file ${path}`, {
        hint: 'Name a file that backup wrote',
        cause: error,
      });
    throw explainError(error, path) ?? error;
  }
}

/** What zlib says of a file that breaks off or was changed. */
function isDamagedStream(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ZSTD_)/.test(String(error.code));
}

function damaged(path: string, cause: unknown): BookshelfError {
  return new BookshelfError('failure', `${path} is damaged: its compression breaks off`, {
    hint: 'Take another backup',
    cause,
  });
}

function noDatabase(path: string): BookshelfError {
  return new BookshelfError('failure', `${path} is no backup of a library: it is no SQLite file`, {
    hint: 'To bring a list of books in: bookshelf import FILE',
  });
}

function tooLong(path: string): BookshelfError {
  return new BookshelfError('failure', `${path} is longer than it says of itself`, { hint: 'Take another backup' });
}
