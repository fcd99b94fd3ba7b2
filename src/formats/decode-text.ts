import { BookshelfError } from '../domain/errors.ts';
import { countLines } from './count-lines.ts';
import { namedDecoder } from './named-decoder.ts';
import { peek } from './peek.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { refuseBadText, type BadText, type TextDecoding } from './text-decoding.ts';
import { utf8Decoder } from './utf8-decoder.ts';
import { utf16Decoder } from './utf16-decoder.ts';

/**
 * Decodes a file: by its byte order mark, else in the encoding named (`--encoding`), else as UTF-16 or UTF-8 by its own bytes.
 * Throws a `failure` with the line for bytes that are not text in that encoding, unless `onBad` goes on; a `usage` error for an encoding
 * nobody knows.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | null,
  onBad: BadText = refuseBadText,
): AsyncGenerator<string> {
  const { head, whole } = await peek(chunks, 4096);
  let decoding: TextDecoding | null = null;
  let line = 1;
  let started = false;
  for await (const chunk of whole) {
    decoding ??= await chooseDecoding(Buffer.concat(head), encoding, onBad);
    const text = refuseNul(decoding.write(chunk, line), line);
    line += countLines(text);
    if (text !== '') yield started ? text : withoutMark(text);
    started ||= text !== '';
  }
  const rest = decoding?.end(line) ?? '';
  if (rest !== '') yield rest;
}

/** A byte order mark is never wrong, so it goes before what a person says; a guess goes after. */
async function chooseDecoding(head: Buffer, encoding: string | null, onBad: BadText): Promise<TextDecoding> {
  const sniffed = sniffEncoding(head);
  if (encoding !== null && !sniffed?.marked) return namedDecoder(encoding, onBad);
  if (sniffed === null) refuseBinary(head);
  return sniffed === null || sniffed.name === 'utf-8' ? utf8Decoder(onBad) : utf16Decoder(sniffed.name);
}

/** Refuses what is certainly no text before its first odd byte is taken for a wrong encoding. */
function refuseBinary(head: Buffer): void {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    throw new BookshelfError('failure', 'this is a zip file (an Excel workbook or an e-book is one, too), not text', {
      hint: 'Unpack it, or export the table as CSV, and import that.',
    });
  const nul = head.indexOf(0);
  if (nul !== -1) throw binary(1 + countLines(head.toString('latin1', 0, nul)));
}

function refuseNul(text: string, line: number): string {
  const nul = text.indexOf('\0');
  if (nul !== -1) throw binary(line + countLines(text.slice(0, nul)));
  return text;
}

function binary(line: number): BookshelfError {
  return new BookshelfError('failure', `line ${line} holds a NUL byte: this looks like a binary file, not text`, {
    hint: 'Export the library as text (CSV, for instance) and import that.',
  });
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
