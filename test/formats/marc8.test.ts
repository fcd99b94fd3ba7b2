import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMarc8 } from '../../src/formats/marc8.ts';

const corpus = '../shared/corpus/marc/pymarc';

/** Bytes from text in which each letter is the byte of its number; `^` stands for an escape. */
function bytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('^', '\u001b'), 'latin1');
}

describe('MARC-8', () => {
  test.each([
    ['Emma', 'Emma'],
    ['Cort\xe2azar', 'Cortázar'],
    ['\xa1\xe2od\xe2z', 'Łódź'],
    ['Ti\xf2\xe3eng', 'Tiệng'],
    ['sm\xb2rrebr\xb2d \xb1ubr', 'smørrebrød łubr'],
    ['\xebt\xecsar', 't︠s︡ar'],
    ['^(Nmir^(B!', 'МИР!'],
    ['^(2`a^(B', 'אב'],
    ['^(SA"a^(B', 'Αά'],
    ['^$1!!!^(B.', '\uFFFD.'],
    ['^$1!0!^(B', '一'],
    ['^$)1\xa1\xb0\xa1^)!E\xb2', '一ø'],
    ['H^b2^sO, E=mc^p2^s', 'H₂O, E=mc²'],
    ['^ga^s-ray', 'α-ray'],
    ['\x88The \x89Hobbit', 'The Hobbit'],
    ['&#x1F4D6; &#x41; &amp;', '📖 &#x41; &amp;'],
    ['a\xe2', 'á'],
    ['', ''],
  ])('reads %j', (text, expected) => {
    expect(decodeMarc8(bytes(text)).text).toBe(expected);
  });

  test('says where a byte means nothing', () => {
    expect(decodeMarc8(bytes('a\x80b\xff'))).toEqual({ text: 'a\uFFFDb\uFFFD', isSound: false });
    expect(decodeMarc8(bytes('^$1!0'))).toMatchObject({ isSound: false });
    expect(decodeMarc8(bytes('^Zab'))).toEqual({ text: '\uFFFDZab', isSound: false });
    expect(decodeMarc8(bytes('abc')).isSound).toBe(true);
  });

  test('never fails, and leaves ASCII as it is', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (any) => typeof decodeMarc8(any).text === 'string'));
    fc.assert(
      fc.property(fc.stringMatching(/^[ -%'-~]{0,40}$/), (text) => {
        expect(decodeMarc8(bytes(text.replaceAll('^', ''))).text).toBe(text.replaceAll('^', ''));
      }),
    );
  });

  test.skipIf(!existsSync(corpus))('agrees with 1,515 lines in both encodings (corpus)', () => {
    const lines = readFileSync(join(corpus, 'test_marc8.txt')).toString('latin1').split('\n');
    const expected = readFileSync(join(corpus, 'test_utf8.txt'), 'utf8').normalize('NFC').split('\n');
    const read = lines.map((line) => decodeMarc8(Buffer.from(line, 'latin1')).text);
    // The last line has codes that are in no table of the Library of Congress.
    expect(read.slice(0, 1514)).toEqual(expected.slice(0, 1514));
  });
});
