import { BookshelfError } from '../domain/errors.ts';
import type { TextDecoding } from './text-decoding.ts';

/** Decodes UTF-16 strictly: half a character is an error, never a question mark. */
export function utf16Decoder(name: 'utf-16le' | 'utf-16be'): TextDecoding {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  return {
    write: (chunk, line) => decode(line, () => decoder.decode(chunk, { stream: true })),
    end: (line) => decode(line, () => decoder.decode()),
  };
}

function decode(line: number, step: () => string): string {
  try {
    return step();
  } catch (cause) {
    throw new BookshelfError('failure', `the text is not UTF-16 from line ${line} on: a character is cut in half`, {
      hint: 'Save the file as UTF-8, or name its encoding with --encoding.',
      cause,
    });
  }
}
