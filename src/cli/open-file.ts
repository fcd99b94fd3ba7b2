import { open } from 'node:fs/promises';
import { explainError } from '../domain/explain-error.ts';
import type { RandomBytes } from '../formats/source.ts';

/** Opens a file of which any part can be read. */
export async function openFile(path: string): Promise<RandomBytes> {
  try {
    const file = await open(path, 'r');
    const { size } = await file.stat();
    return {
      size,
      read: async (position, length) => {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        return buffer.subarray(0, bytesRead);
      },
      close: () => file.close(),
    };
  } catch (error) {
    throw explainError(error, path) ?? error;
  }
}

/** Makes any part of a stream readable by keeping all of it. */
export async function openInMemory(chunks: AsyncIterable<Uint8Array>): Promise<RandomBytes> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
    close: async () => undefined,
  };
}
