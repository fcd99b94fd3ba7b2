import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/formats/decode-text.ts';
import { chunks, collect } from './chunks.ts';

const sample = 'Title,Author\nČapek,Émile Zola 百年の孤独 😀\n';

async function decode(encoding: string | null, ...pieces: Uint8Array[]): Promise<string> {
  return (await collect(decodeText(chunks(...pieces), encoding))).join('');
}

function failure(encoding: string | null, ...pieces: Uint8Array[]): Promise<unknown> {
  return decode(encoding, ...pieces).catch((error: unknown) => error);
}

describe('Unicode', () => {
  test('reads UTF-8, and takes off a byte order mark', async () => {
    expect(await decode(null, Buffer.from(sample))).toBe(sample);
    expect(await decode(null, Buffer.from(`\uFEFF${sample}`))).toBe(sample);
  });

  test('reads UTF-16 with a byte order mark, of either byte order', async () => {
    expect(await decode(null, Buffer.from(`\uFEFF${sample}`, 'utf16le'))).toBe(sample);
    expect(await decode(null, Buffer.from(`\uFEFF${sample}`, 'utf16le').swap16())).toBe(sample);
  });

  test('guesses UTF-16 without a mark by its NUL bytes', async () => {
    expect(await decode(null, Buffer.from(sample, 'utf16le'))).toBe(sample);
    expect(await decode(null, Buffer.from(sample, 'utf16le').swap16())).toBe(sample);
  });

  test('reads nothing from an empty file', async () => {
    expect(await decode(null)).toBe('');
    expect(await decode('windows-1252')).toBe('');
  });

  test('reads the same wherever the chunks are cut', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((inner) => `a${inner.replaceAll('\0', '')}`);
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('utf8', 'utf16le'),
        async (inner, size, encoding) => {
          const bytes = Buffer.from(encoding === 'utf8' ? inner : `\uFEFF${inner}`, encoding as BufferEncoding);
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          );
          expect(await decode(null, ...pieces)).toBe(inner.replace(/^\uFEFF/, ''));
        },
      ),
    );
  });
});

describe('what is not UTF-8', () => {
  test('names the line and the byte, and says how to go on', async () => {
    const bytes = Buffer.from('Title\nDune\nTh\xe9r\xe8se Raquin\n', 'latin1');
    expect(await failure(null, bytes)).toMatchObject({
      kind: 'failure',
      message: 'line 3 is not UTF-8 (byte 0xE9)',
      hint: expect.stringContaining('--encoding windows-1252'),
    });
  });

  test('counts lines over chunks', async () => {
    const bytes = Buffer.from('Title\n');
    expect(await failure(null, ...Array.from({ length: 999 }, () => bytes), Buffer.from([0x44, 0xff]))).toMatchObject({
      message: 'line 1000 is not UTF-8 (byte 0xFF)',
    });
  });

  test.each([
    ['a lead byte before a letter', [0x41, 0xef, 0x76, 0x65], '0xEF'],
    ['a follower without a lead', [0x41, 0x80], '0x80'],
    ['an overlong slash', [0xc0, 0xaf], '0xC0'],
    ['half a surrogate pair', [0xed, 0xa0, 0x80, 0x41], '0xED'],
    ['a character cut off by the end', [0x41, 0xe7, 0x99], '0xE7'],
  ])('finds %s', async (_, bytes, named) => {
    expect(await failure(null, Uint8Array.from(bytes))).toMatchObject({
      message: `line 1 is not UTF-8 (byte ${named})`,
    });
  });

  test('finds the very byte that was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (before, after) => {
        const start = Buffer.from(`a${before.replaceAll(/[\0\n\uFEFF]/g, '')}`);
        expect(await failure(null, start, Buffer.from([0xff]), Buffer.from(after.replaceAll('\0', '')))).toMatchObject({
          message: 'line 1 is not UTF-8 (byte 0xFF)',
        });
      }),
    );
  });

  test('refuses UTF-16 that ends in half a character', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFDune\n', 'utf16le'), Buffer.from([0x44])]);
    expect(await failure(null, bytes)).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('from line 2 on'),
    });
  });
});

describe('what is no text', () => {
  test('says that NUL bytes look like a binary file', async () => {
    expect(await failure(null, Buffer.from('Title\nDu\0ne\n'))).toMatchObject({
      kind: 'failure',
      message: 'line 2 holds a NUL byte: this looks like a binary file, not text',
    });
  });

  test('says so of NUL bytes far into the file as well', async () => {
    expect(await failure(null, Buffer.from('Dune\n'.repeat(2000)), Buffer.from('\0'))).toMatchObject({
      message: expect.stringContaining('line 2001 holds a NUL byte'),
    });
  });

  test('recognises a workbook', async () => {
    expect(await failure(null, Buffer.from('PK\u0003\u0004\u0014\0\b'))).toMatchObject({
      message: expect.stringContaining('zip file'),
    });
  });
});

describe('a named encoding', () => {
  test.each([
    'windows-1252',
    'iso-8859-1',
    'latin1',
    'windows-1250',
    'shift_jis',
    'gb18030',
    'utf-8',
    'UTF8',
    'utf-16be',
  ])('reads %s', async (name) => {
    const text = name === 'windows-1250' ? 'Čapek' : /jis|gb/.test(name) ? '百年の孤独' : 'Thérèse';
    expect(await decode(name, iconv.encode(text, name))).toBe(text);
  });

  test('reads the quotation marks of windows-1252', async () => {
    expect(await decode('windows-1252', Uint8Array.from([0x93, 0x44, 0x94, 0x80]))).toBe('“D”€');
  });

  test('reads characters that chunks cut in two', async () => {
    const bytes = iconv.encode('百年の孤独', 'shift_jis');
    expect(await decode('shift_jis', ...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe('百年の孤独');
  });

  test('gives way to a byte order mark, which is never wrong', async () => {
    expect(await decode('windows-1252', Buffer.from(`\uFEFF${sample}`))).toBe(sample);
  });

  test('refuses bytes that mean nothing in it', async () => {
    expect(await failure('shift_jis', Buffer.from('Dune\n'), Uint8Array.of(0x85, 0xff))).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('line 2 is not shift_jis'),
    });
  });

  test.each(['klingon', 'base64', 'hex', ''])('refuses "%s" as unknown', async (name) => {
    expect(await failure(name, Buffer.from('Dune'))).toMatchObject({
      kind: 'usage',
      message: `there is no encoding "${name}"`,
    });
  });
});
