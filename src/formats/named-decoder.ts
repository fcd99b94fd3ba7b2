import { BookshelfError } from '../domain/errors.ts';
import { countLines } from './count-lines.ts';
import { refuseBadText, type BadText, type TextDecoding } from './text-decoding.ts';
import { utf8Decoder } from './utf8-decoder.ts';
import { utf16Decoder } from './utf16-decoder.ts';

/** Finds the decoder for an encoding a person named; any spelling (`latin1`, `ISO-8859-1`, `UTF8`). Throws a usage error for an unknown one. */
export async function namedDecoder(name: string, onBad: BadText = refuseBadText): Promise<TextDecoding> {
  const key = name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  if (key === 'utf8') return utf8Decoder(onBad);
  if (key === 'utf16' || key === 'utf16le') return utf16Decoder('utf-16le');
  if (key === 'utf16be') return utf16Decoder('utf-16be');
  const { default: iconv } = await import('iconv-lite');
  if (noEncodings.has(key) || !iconv.encodingExists(name)) throw unknownEncoding(name);
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  return {
    write: (chunk, line) => watched(decoder.write(Buffer.from(chunk)), { name, line, onBad }),
    end: (line) => watched(decoder.end() ?? '', { name, line, onBad }),
  };
}

/** Ways to write bytes, not text, which the decoding library knows as well. */
const noEncodings = new Set(['base64', 'hex', 'binary', 'utf7', 'utf7imap', 'internal']);

/** The library puts U+FFFD where a byte means nothing; that would be a loss in silence. */
function watched(text: string, { name, line, onBad }: { name: string; line: number; onBad: BadText }): string {
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    const place = line + countLines(text.slice(0, at));
    onBad(notText(name, place), place);
    const end = text.indexOf('\n', at);
    if (end === -1) break;
    at = end;
  }
  return text;
}

function notText(name: string, line: number): BookshelfError {
  return new BookshelfError('failure', `line ${line} is not ${name}: it holds a byte that means nothing there`, {
    hint: 'Name another encoding with --encoding, or save the file as UTF-8.',
  });
}

function unknownEncoding(name: string): BookshelfError {
  return new BookshelfError('usage', `there is no encoding "${name}"`, {
    hint: 'Common ones: utf-8, utf-16le, windows-1252, iso-8859-1, iso-8859-15, windows-1250, windows-1251, shift_jis, gb18030, big5.',
  });
}
