import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { BookshelfError } from '../domain/errors.ts';
import { compressionStream, type Compression } from './compression.ts';

/** Compresses a file into a new one of its owner alone, then reads that back and compares: throws a failure where it is not the same. */
export async function compressFile(from: string, to: string, name: Compression): Promise<void> {
  const written = createHash('sha256');
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        written.update(chunk);
        yield chunk;
      }
    },
    await compressionStream(name, 'on'),
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
  );
  const read = createHash('sha256');
  await pipeline(createReadStream(to), await compressionStream(name, 'off'), read);
  if (read.digest('hex') === written.digest('hex')) return;
  throw new BookshelfError('failure', 'the compressed copy cannot be read back', { hint: 'Look at the disk' });
}
