import { fstatSync, writeSync } from 'node:fs';
import type { TextSink } from './surroundings.ts';

/** Tells whether a descriptor may be a terminal: a pipe and a file are none. */
export function mayBeTerminal(descriptor: number, platform: string): boolean {
  if (platform === 'win32') return true;
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/**
 * Makes a sink of a pipe or a file by its descriptor: the streams of Node take longer to load than a list to print. Where a pipe that does not
 * block is full, the rest goes through `stream`, which waits.
 */
export function descriptorSink(
  descriptor: number,
  columns: number | undefined,
  stream: (bytes: Uint8Array) => Promise<void>,
): TextSink {
  return {
    isTerminal: false,
    terminal: null,
    columns,
    write: async (text) => {
      const rest = writeNow(descriptor, Buffer.from(text));
      if (rest.length > 0) await stream(rest);
    },
  };
}

/** Writes what can be written at once and returns what is left. */
function writeNow(descriptor: number, bytes: Uint8Array): Uint8Array {
  let start = 0;
  try {
    while (start < bytes.length) start += writeSync(descriptor, bytes, start);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
  return bytes.subarray(start);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
