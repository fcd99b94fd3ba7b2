import { brotliDecompressSync } from 'node:zlib';
import { eaccTable } from './eacc-table.ts';
import { marc8Sets } from './marc8-sets.ts';

/** A text that was decoded, and whether every byte of it meant something. */
export interface Marc8Text {
  readonly text: string;
  readonly isSound: boolean;
}

/**
 * Decodes MARC-8 (Library of Congress, MARC 21 Specifications, part 3): ASCII and ANSEL, and by escape sequences Hebrew, Arabic, Cyrillic, Greek,
 * East Asian characters, sub- and superscripts. Marks, which come before their letter there, come out behind it, composed (NFC). A byte
 * that means nothing becomes U+FFFD; the marks around what is not sorted are left out.
 */
export function decodeMarc8(bytes: Uint8Array): Marc8Text {
  const decoder = new Marc8Decoder(bytes);
  const text = decoder.decode();
  return { text, isSound: !text.includes('\uFFFD') };
}

const escape = 0x1b;
const unknown = '\uFFFD';
const eastAsian = '1';
/** Control characters of MARC-8: non-sorting begin and end, joiner and non-joiner (code table of Extended Latin). */
const controls: ReadonlyMap<number, string> = new Map([
  [0x88, ''],
  [0x89, ''],
  [0x8d, '\u200D'],
  [0x8e, '\u200C'],
]);
const mark = /^\p{M}$/u;

class Marc8Decoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** The sets of the bytes without and with the high bit, by the final characters of their escape sequences; B is ASCII. */
  #low = 'B';
  #high = 'E';
  #text = '';
  /** Marks that wait for their letter. */
  #marks = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  decode(): string {
    while (this.#at < this.#bytes.length) {
      if (this.#bytes[this.#at] === escape && this.#readEscape()) continue;
      this.#add(this.#readCharacter());
    }
    return readReferences(this.#text + this.#marks).normalize('NFC');
  }

  /** Marks stand before their letter in MARC-8, and behind it in Unicode. */
  #add(character: string): void {
    if (mark.test(character)) {
      this.#marks += character;
      return;
    }
    this.#text += character + this.#marks;
    this.#marks = '';
  }

  #readCharacter(): string {
    const byte = this.#next();
    if (byte === escape) return unknown;
    if (byte <= 0x20 || byte === 0x7f) return String.fromCharCode(byte);
    if (byte >= 0x80 && byte <= 0xa0) return controls.get(byte) ?? unknown;
    const set = byte < 0x80 ? this.#low : this.#high;
    if (set === eastAsian) return this.#readEastAsian(byte & 0x7f);
    if (set === 'B') return String.fromCharCode(byte & 0x7f);
    const character = marc8Sets[set]?.charAt((byte & 0x7f) - 0x21) ?? '';
    return character === '' || character === ' ' ? unknown : character;
  }

  /** An East Asian character is three bytes; where they are cut off or mean nothing, all of them are one unknown. */
  #readEastAsian(first: number): string {
    const [second = 0, third = 0] = this.#bytes.subarray(this.#at, this.#at + 2);
    if ((second & 0x7f) < 0x20 || (third & 0x7f) < 0x20) return unknown;
    this.#at += 2;
    return eastAsianCharacters().get(placeOf(first, second & 0x7f, third & 0x7f)) ?? unknown;
  }

  /** Reads an escape sequence; false where the bytes are none, which leaves an escape that means nothing. */
  #readEscape(): boolean {
    const [first = 0, second = 0, third = 0, fourth = 0] = this.#bytes.subarray(this.#at + 1, this.#at + 5);
    const letter = String.fromCharCode(first);
    if ('gbps'.includes(letter)) return this.#choose('low', letter === 's' ? 'B' : letter, 2);
    // `$` says that the set has several bytes a character; `(`, `,` name the low set and `)`, `-` the high one; `!` belongs to ANSEL.
    const isMultibyte = letter === '$';
    const intermediate = String.fromCharCode(isMultibyte ? second : first);
    const isNamed = intermediate !== '\0' && '(,)-'.includes(intermediate);
    if (!isMultibyte && !isNamed) return false;
    const rest = isMultibyte ? (isNamed ? [third, fourth] : [second, third]) : [second, third];
    const skipped = rest[0] === 0x21 ? 1 : 0;
    const final = String.fromCharCode(rest[skipped] ?? 0);
    if (final !== 'B' && final !== eastAsian && marc8Sets[final] === undefined) return false;
    const half = intermediate === ')' || intermediate === '-' ? 'high' : 'low';
    return this.#choose(half, final, 2 + (isMultibyte && isNamed ? 1 : 0) + (isMultibyte || isNamed ? 1 : 0) + skipped);
  }

  #choose(half: 'low' | 'high', set: string, length: number): boolean {
    if (half === 'low') this.#low = set;
    else this.#high = set;
    this.#at += length;
    return true;
  }

  #next(): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }
}

/** What MARC-8 has no byte for is written as `&#x1F4D6;` in it (MARC 21 Specifications, lossless conversion). */
function readReferences(text: string): string {
  return text.replace(/&#x([\dA-Fa-f]{4,6});/g, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0 ? whole : String.fromCodePoint(code);
  });
}

let characters: ReadonlyMap<number, string> | null = null;

/** The East Asian set is unpacked when the first of its characters is met. */
function eastAsianCharacters(): ReadonlyMap<number, string> {
  if (characters !== null) return characters;
  const unpacked = brotliDecompressSync(Buffer.from(eaccTable, 'base64')).toString();
  const found = new Map<number, string>();
  let place = 0;
  for (const [piece] of unpacked.matchAll(/\d+|\D/gu)) {
    if (/^\d/.test(piece)) place += Number(piece);
    else found.set(place++, piece);
  }
  characters = found;
  return characters;
}

/** The place of an East Asian code in the order of all codes: 95 by 95 in each plane, from 212020 on. */
function placeOf(first: number, second: number, third: number): number {
  return (first - 0x21) * 9025 + (second - 0x20) * 95 + (third - 0x20);
}
