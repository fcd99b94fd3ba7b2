/** What is wrong with a text, in words, and the text as it was, where that is certain. */
export interface TextDamage {
  readonly reason: string;
  readonly mended: string | null;
}

/**
 * Finds the traces of a text's way through the wrong hands: UTF-8 read as Windows-1252, a lost character, remains of HTML.
 * `isLine` is for a text of one line, such as a title, where no markup belongs.
 */
export function findDamage(text: string, { isLine }: { isLine: boolean }): TextDamage | null {
  if (text.includes('\ufffd')) return { reason: 'a character was lost (U+FFFD)', mended: null };
  const trace = misread.exec(text)?.[0];
  if (trace !== undefined) return { reason: `"${trace}" was read in the wrong encoding`, mended: readAgain(text) };
  const entity = entities.exec(text)?.[0];
  if (entity !== undefined)
    return { reason: `"${entity}" is left of HTML`, mended: isLine ? decodeEntities(text) : null };
  const tag = markup.exec(text)?.[0];
  return tag === undefined || !isLine ? null : { reason: `"${tag}" is left of HTML`, mended: null };
}

/** What Windows-1252 makes of the bytes 80 to 9F; the five it leaves out stand for themselves, as browsers have it (WHATWG Encoding). */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The first bytes of Latin letters and of punctuation in UTF-8, and a byte that only follows. */
const misread =
  /[ÃÂ][€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u0080-\u009f\u00a0-\u00bf]|â€[\u0080-\u00bf™œ“”¦¢˜]/;
const entities = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/i;
const markup = /<\/?(?:a|b|br|div|em|i|li|p|span|strong|u|ul)(?:\s[^<>]{0,200})?\/?>/i;

/** Reads a text as the bytes it was before it was misread; null where that gives no sound UTF-8. */
function readAgain(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = byteOf(text[index] ?? '');
    if (byte === null) return null;
    bytes[index] = byte;
  }
  try {
    const mended = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /(?![\t\n\r])\p{Cc}/u.test(mended) ? null : mended;
  } catch {
    return null;
  }
}

function byteOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const index = upper.indexOf(character);
  if (index >= 0) return 0x80 + index;
  return code < 0xa0 ? code : null;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Turns entities into their characters, once: `&amp;lt;` becomes `&lt;`. */
function decodeEntities(text: string): string | null {
  const decoded = text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([\da-f]{1,5}));/gi,
    (whole, name, decimal, hex) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return isPlain(code) ? String.fromCodePoint(code) : whole;
    },
  );
  return decoded === text || decoded.trim() === '' ? null : decoded;
}

/** Not a control, half a character, or beyond Unicode. */
function isPlain(code: number): boolean {
  return code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000) && code <= 0x10_ffff;
}
