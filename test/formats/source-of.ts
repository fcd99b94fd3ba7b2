import type { Tables } from '../../src/domain/tables.ts';
import { decodeText } from '../../src/formats/decode-text.ts';
import type { Source } from '../../src/formats/source.ts';
import { chunks } from './chunks.ts';

/** The source that a file with these bytes is. */
export function sourceOf(bytes: Uint8Array, name = 'a file'): Source {
  return {
    name,
    files: [],
    file: () => {
      throw new Error('a file holds no files');
    },
    bytes: () => chunks(bytes),
    text: () => decodeText(chunks(bytes), null),
    open: async () => ({
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      close: async () => undefined,
    }),
    openTables: async (): Promise<Tables> => {
      throw new Error('a file in memory has no tables');
    },
  };
}
