import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BookshelfError } from '../domain/errors.ts';

/** Unpacks what gzip has packed, at constant memory. Throws a `failure` where the file is damaged or cut off. */
export async function* unpack(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks, { objectMode: false });
  const unpacked = createGunzip({ chunkSize: 262_144 });
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    yield* packed.pipe(unpacked);
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new BookshelfError('failure', `the file is packed by gzip, and damaged (${error.message})`, {
      hint: 'Fetch it once more; gzip -t says whether it is whole.',
      cause: error,
    });
  }
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
