import { isUtf8 } from 'node:buffer';
import { BookshelfError } from '../domain/errors.ts';
import { countLines } from './count-lines.ts';
import { refuseBadText, type BadText, type TextDecoding } from './text-decoding.ts';

/** Decodes UTF-8 strictly over chunk borders; of each line that is not UTF-8, `onBad` is given an error that names the first such byte. */
export function utf8Decoder(onBad: BadText = refuseBadText): TextDecoding {
  let unfinished: Buffer = Buffer.alloc(0);
  return {
    write(chunk, line) {
      const bytes =
        unfinished.length === 0
          ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
          : Buffer.concat([unfinished, chunk]);
      const end = wholeLength(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) tellBadLines(whole, line, onBad);
      unfinished = bytes.subarray(end);
      return whole.toString('utf8');
    },
    end(line) {
      if (unfinished.length === 0) return '';
      onBad(notUtf8(unfinished, 0, line), line);
      return '\uFFFD';
    },
  };
}

function tellBadLines(bytes: Buffer, firstLine: number, onBad: BadText): void {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const own = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(own)) onBad(notUtf8(own, firstInvalid(own), line), line);
    start += own.length + 1;
  }
}

const lineFeed = 10;

/** Counts the bytes up to a character that is cut off by the end: a lead byte with fewer followers than it asks for. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf5) return 1;
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Finds where the first invalid sequence starts, by halving: a prefix is sound when all but its cut-off last character is. */
function firstInvalid(bytes: Uint8Array): number {
  let sound = 0;
  let unsound = bytes.length;
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    const prefix = bytes.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, wholeLength(prefix)))) sound = middle;
    else unsound = middle;
  }
  return wholeLength(bytes.subarray(0, sound));
}

function notUtf8(bytes: Buffer, position: number, line: number): BookshelfError {
  const byte = (bytes[position] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const lines = countLines(bytes.toString('latin1', 0, position));
  return new BookshelfError('failure', `line ${line + lines} is not UTF-8 (byte 0x${byte})`, {
    hint: 'Say --encoding windows-1252 if the file comes from an older Windows program, or save it as UTF-8.',
  });
}
