import { describe, expect, test } from 'vitest';
import { marcxml } from '../../../src/formats/marc/marcxml.ts';
import { chunks, collect } from '../chunks.ts';
import { sourceOf } from '../source-of.ts';

const options = { shelves: new Map(), header: true };

function record(title: string, prefix = ''): string {
  return `<${prefix}record>
  <${prefix}leader>00000nam a2200000 a 4500</${prefix}leader>
  <${prefix}controlfield tag="008">840112s1962    pau      b    00010 eng  </${prefix}controlfield>
  <${prefix}datafield tag="245" ind1="1" ind2="4"><${prefix}subfield code="a">${title} /</${prefix}subfield></${prefix}datafield>
</${prefix}record>`;
}

/** As a file is read: piece by piece. */
async function read(text: string | Buffer) {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
    bytes.subarray(index * 65_536, (index + 1) * 65_536),
  );
  return collect(marcxml.readSource({ ...sourceOf(bytes), bytes: () => chunks(...pieces) }, options));
}

describe('MARCXML', () => {
  test('is read record by record, with the line of each', async () => {
    const records = await read(
      `<?xml version="1.0"?>\n<collection>\n${record('The hobbit')}\n${record('Emma &amp; I')}</collection>`,
    );
    expect(records.map(({ number, line, draft }) => [number, line, draft?.title, draft?.published])).toEqual([
      [1, 3, 'The hobbit', '1962'],
      [2, 8, 'Emma & I', '1962'],
    ]);
    expect(records[0]?.draft).toMatchObject({ sortTitle: 'hobbit, The', language: 'en' });
  });

  test('may use a prefix, be one record alone, and be in another encoding', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${record('Gödel', 'm:').replace('<m:record>', '<m:record xmlns:m="http://www.loc.gov/MARC21/slim">')}`;
    const [only] = await read(Buffer.from(text, 'latin1'));
    expect(only?.draft?.title).toBe('Gödel');
  });

  test.each([
    ['<collection><record></collection>', 'line 1: the XML is not well formed (unexpected close tag)'],
    [
      '<!DOCTYPE c [<!ENTITY a "b">]><collection/>',
      'line 1: the XML declares entities of its own (DOCTYPE), which are not read',
    ],
    ['<collection><record>&undefined;</record></collection>', 'line 1: the XML is not well formed (undefined entity)'],
    [`<collection>${'<a>'.repeat(200)}`, 'line 1: elements nest deeper than 100'],
    [`<collection><record>${'<a/>'.repeat(100_001)}`, 'line 1: a record has more than 100,000 elements'],
    [`<collection><record>${'a'.repeat(17_000_000)}`, 'line 1: a text is larger than 16 MB'],
    [`<collection><!--${'a'.repeat(17_000_000)}`, 'line 1: a text is larger than 16 MB'],
  ])('is refused where it is hostile or damaged (%#)', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test('may name a document type elsewhere, which is never fetched', async () => {
    const records = await read(
      `<!DOCTYPE collection SYSTEM "http://127.0.0.1:9/never.dtd"><collection>${record('Emma')}</collection>`,
    );
    expect(records[0]?.draft?.title).toBe('Emma');
  });
});
