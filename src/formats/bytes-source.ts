import { BookshelfError } from '../domain/errors.ts';
import { decodeText } from './decode-text.ts';
import type { Source } from './source.ts';

/** Makes a source of bytes that are in memory. */
export function bytesSource(bytes: Uint8Array, name: string): Source {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const refuse = (): never => {
    throw new BookshelfError('failure', `${name} is neither a folder nor a database`);
  };
  return {
    name,
    files: [],
    file: refuse,
    encoding: null,
    bytes: stream,
    text: () => decodeText(stream(), null),
    open: async () => ({
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      close: async () => undefined,
    }),
    openTables: refuse,
  };
}
