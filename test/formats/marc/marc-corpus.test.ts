import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { readIsbn } from '../../../src/domain/isbn.ts';
import { withoutIsbd } from '../../../src/formats/marc/isbd.ts';
import { marc } from '../../../src/formats/marc/marc.ts';
import { collect } from '../chunks.ts';
import { sourceOf } from '../source-of.ts';

/** Records that are not part of this repository, with what other programs read in them; where they are not at hand, these tests are skipped. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);

interface TrueRecord {
  readonly title_a: string | null;
  readonly title_b: string | null;
  readonly authors: readonly { readonly tag: string; readonly name: string }[];
  readonly isbn_raw: readonly string[];
  readonly publishers: readonly { readonly name: readonly string[] }[];
  readonly date1_008: string | null;
}

const truths = isHere
  ? readdirSync(new URL('truth/', corpus))
      .filter((name) => /^(marc-|pymarc|ruby-marc)/.test(name))
      .map((name) => JSON.parse(readFileSync(new URL(`truth/${name}`, corpus), 'utf8')))
  : [];

/** Records that are told apart in docs/import.md: in an encoding that nobody says, or not MARC 21. */
const refused = new Set(['1251.dat', 'cp866_multirecord.marc', 'cp866_unimarc.marc', 'testunimarc.dat']);

function plain(text: string): string {
  return withoutIsbd(text.normalize('NFC')).replaceAll(/\s+/g, ' ');
}

async function read(path: string): Promise<Incoming[]> {
  return collect(marc.readSource(sourceOf(readFileSync(new URL(path, corpus))), { shelves: new Map(), header: true }));
}

describe.skipIf(!isHere)('records that other programs have read', () => {
  test.each(truths.filter(({ file }) => !refused.has(String(file).split('/').at(-1) ?? '')))(
    'are the same in $file',
    async (truth) => {
      const records = await read(truth.file);
      const expected: TrueRecord[] = truth.records;
      expect(records).toHaveLength(expected.length);
      for (const [index, { title_a: title, isbn_raw: isbns, authors, publishers }] of expected.entries()) {
        const draft = records[index]?.draft;
        // Where the other program could not read a text, it left it empty.
        if (!title) continue;
        expect(draft?.title).toContain(plain(title));
        const sound = isbns.flatMap((isbn) => readIsbn(isbn.split(/[\s(:]/)[0] ?? '') ?? []);
        expect(draft?.identifiers?.filter(({ scheme }) => scheme === 'isbn').map(({ value }) => value)).toEqual(
          expect.arrayContaining(sound),
        );
        const names = draft?.authors?.map(({ sortName, name }) => sortName ?? name) ?? [];
        for (const { name } of authors.filter((author) => author.name !== ''))
          expect(names.some((filed) => filed.startsWith(plain(name).slice(0, 8)))).toBe(true);
        const [publisher = ''] = publishers.flatMap(({ name }) => name);
        expect(['', plain(publisher).replace(/^\[|\]$/g, '')]).toContain(draft?.publisher ?? '');
      }
    },
  );
});
