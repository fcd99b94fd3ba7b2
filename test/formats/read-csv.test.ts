import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CsvOptions } from '../../src/formats/csv-record.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import { chunks, collect } from './chunks.ts';

function read(text: string | string[], options: Partial<CsvOptions> = {}) {
  return collect(readCsv(chunks(...[text].flat()), { delimiter: ',', ...options }));
}

async function cells(text: string | string[], options: Partial<CsvOptions> = {}) {
  return (await read(text, options)).map((record) => record.cells);
}

function failure(text: string | string[]): Promise<unknown> {
  return read(text).catch((error: unknown) => error);
}

async function* broken() {
  yield 'a,b\n';
  throw new Error('the disk is gone');
}

describe('records', () => {
  test('come with their line, cells and raw text', async () => {
    expect(await read('Title,Year\n"Dune, ""the"" novel",1965\n\n\nEmma,\n')).toEqual([
      { line: 1, cells: ['Title', 'Year'], raw: 'Title,Year', isEnded: true },
      { line: 2, cells: ['Dune, "the" novel', '1965'], raw: '"Dune, ""the"" novel",1965', isEnded: true },
      { line: 5, cells: ['Emma', ''], raw: 'Emma,', isEnded: true },
    ]);
  });

  test('count the lines inside cells, whatever ends them', async () => {
    const records = await read('Title,Review\r\nDune,"one\r\ntwo\nthree"\r\n\r\nEmma,"a\rb"\r\nKim,');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6, 7]);
    expect(records.map(({ cells: [, review] }) => review)).toEqual(['Review', 'one\r\ntwo\nthree', 'a\rb', '']);
    expect(records[1]?.raw).toBe('Dune,"one\r\ntwo\nthree"');
  });

  test('end at both kinds of line end in one file', async () => {
    expect(await cells('a,b\r\nc,d\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  test('end at a lone carriage return where the file has no line feed', async () => {
    expect((await read('a,b\rc,d\re,f')).map(({ line, raw }) => [line, raw])).toEqual([
      [1, 'a,b'],
      [2, 'c,d'],
      [3, 'e,f'],
    ]);
    expect(await cells('a,b\rc\nd,e')).toEqual([
      ['a', 'b\rc'],
      ['d', 'e'],
    ]);
  });

  test('may be shorter and longer than the first', async () => {
    expect(await cells('a,b\nc\nd,e,f')).toEqual([['a', 'b'], ['c'], ['d', 'e', 'f']]);
  });

  test('are parted by the delimiter named', async () => {
    expect(await cells('a\tb;c\n', { delimiter: '\t' })).toEqual([['a', 'b;c']]);
    expect(await cells('a\tb;c\n', { delimiter: ';' })).toEqual([['a\tb', 'c']]);
  });

  test('take quotation marks for letters where told so', async () => {
    expect(await cells('6" records\t"odd\nx\ty', { delimiter: '\t', quotes: false })).toEqual([
      ['6" records', '"odd'],
      ['x', 'y'],
    ]);
  });

  test('lose a byte order mark, and nothing else', async () => {
    expect(await cells('\uFEFFTitle, Year \n')).toEqual([['Title', ' Year ']]);
  });

  test('are none in an empty text', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\r\n\n')).toEqual([]);
  });

  test('survive writing and reading, wherever the chunks are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀', '本') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
          const text = lines.join(end);
          const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
            text.slice(index * size, (index + 1) * size),
          );
          const records = await read(pieces);
          expect(records.map((record) => record.cells)).toEqual(rows);
          expect(records.map(({ raw }) => raw)).toEqual(lines);
        },
      ),
    );
  });
});

describe('a damaged table', () => {
  test.each([
    ['an unclosed quote', 'a,b\n\nc,"d\ne,f\n', 'the record on line 3 opens a quote that is never closed'],
    ['text after a closing quote', 'a,b\nc,"d"e\n', 'the record on line 2 has text after the quote that closes a cell'],
    [
      'a quote inside a bare cell',
      'a,b\nc,"x\ny"\nd,6" e\n',
      'the record on line 4 has a quote in the middle of an unquoted cell',
    ],
  ])('with %s names the line', async (_, text, message) => {
    expect(await failure(text)).toMatchObject({ kind: 'failure', message, hint: expect.any(String) });
  });

  test('gives the records before the damage', async () => {
    const seen: unknown[] = [];
    const reading = async () => {
      for await (const record of readCsv(chunks('a,b\n', 'c,"d"e\n'), { delimiter: ',' })) seen.push(record.cells);
    };
    await expect(reading()).rejects.toThrow('line 2');
    expect(seen).toEqual([['a', 'b']]);
  });

  test('with a record over 16 MB is refused before all of it is read', async () => {
    let given = 0;
    async function* endless() {
      yield 'a,b\n"';
      for (; given < 1000; given += 1) yield 'Dune '.repeat(20_000);
    }
    const reading = collect(readCsv(endless(), { delimiter: ',' }));
    await expect(reading).rejects.toThrow('the record on line 2 is larger than 16 MB');
    expect(given).toBeLessThan(200);
  });

  test('with a record of nothing but delimiters is refused as well', async () => {
    const commas = ','.repeat(1_000_000);
    await expect(
      collect(readCsv(chunks(...Array.from({ length: 20 }, () => commas)), { delimiter: ',' })),
    ).rejects.toThrow('larger than 16 MB');
  });

  test('passes on an error of the source', async () => {
    await expect(collect(readCsv(broken(), { delimiter: ',' }))).rejects.toThrow('the disk is gone');
  });
});
