import { plainText } from '../xml/escape-xml.ts';

/** The most bytes of a subfield: a field of MARC ends at 9,999. */
const longest = 4500;

/** Gives a text as a subfield holds it: on one line, composed (NFC), without control characters, cut where it is longer than a field may be. */
export function marcText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the marks between fields are among them
  const plain = plainText(text.normalize('NFC')).replaceAll(/[\x1B-\x1F\x7F-\x9F]/g, ' ');
  return cut(plain.replaceAll(/\s+/g, ' ').trim(), longest);
}

/** Cuts a text to a number of bytes in UTF-8, never inside a character. */
function cut(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const bytes = Buffer.from(text).subarray(0, most);
  return bytes
    .toString('utf8')
    .replace(/\uFFFD$/, '')
    .trim();
}
