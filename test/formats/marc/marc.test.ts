import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { marc } from '../../../src/formats/marc/marc.ts';
import { recogniseMarc } from '../../../src/formats/marc/recognise-marc.ts';
import { collect } from '../chunks.ts';
import { messages } from '../library-content.ts';
import { marcBytes, type Field } from './marc-bytes.ts';
import { sourceOf } from '../source-of.ts';

const options = { shelves: new Map(), header: true };
const stored = '840112s1962    pauab    b    00010 eng  ';

async function read(bytes: Uint8Array, encoding: string | null = null): Promise<Incoming[]> {
  return collect(marc.readSource({ ...sourceOf(bytes), encoding }, options));
}

async function readFields(...fields: Field[]): Promise<Incoming> {
  const [record] = await read(marcBytes(fields));
  if (record === undefined) throw new Error('no record');
  return record;
}

describe('a MARC record', () => {
  test('becomes a book with all that has a place in one', async () => {
    const record = await readFields(
      ['001', '  62012345 '],
      ['003', 'DLC'],
      ['008', stored.replace('s1962    ', 'r19961938')],
      ['010', '  $a   62012345/AC/r83'],
      ['020', '  $a0-395-07122-4 (pbk.) :$c$9.99'],
      ['020', '  $z9780395071229'],
      ['035', '  $a(OCoLC)ocm00012345'],
      ['100', '1 $aTolkien, J. R. R.$q(John Ronald Reuel),$d1892-1973.'],
      ['240', '10$aHobbit.$lEnglish'],
      ['245', '14$aThe hobbit, or, There and back again /$cJ.R.R. Tolkien.'],
      ['250', '  $aNew ed.'],
      ['260', '  $aBoston :$bHoughton Mifflin,$cc1996.'],
      ['300', '  $axi, 310 p. :$bill. ;$c24 cm.'],
      ['490', '1 $aMiddle-earth ;$vvol. 1'],
      ['520', '  $aA hole in the ground.'],
      ['650', ' 0$aDragons$vFiction.'],
      ['650', ' 1$aDragons$vFiction.'],
      ['700', '1 $aLee, Alan,$eillustrator.'],
      ['700', '1 $aAnderson, Douglas A.$4edt'],
      ['700', '12$aTolkien, J. R. R.$tLeaf by Niggle.'],
    );
    expect(record).toMatchObject({ number: 1, place: 'record 1', problems: [] });
    expect(record.draft).toEqual({
      title: 'The hobbit, or, There and back again',
      sortTitle: 'hobbit, or, There and back again, The',
      originalTitle: 'Hobbit',
      edition: 'New ed.',
      publisher: 'Houghton Mifflin',
      published: '1996',
      firstPublished: '1938',
      language: 'en',
      pages: 310,
      description: 'A hole in the ground.',
      authors: [
        { name: 'J. R. R. Tolkien', sortName: 'Tolkien, J. R. R.', role: 'author' },
        { name: 'Alan Lee', sortName: 'Lee, Alan', role: 'illustrator' },
        { name: 'Douglas A. Anderson', sortName: 'Anderson, Douglas A.', role: 'editor' },
      ],
      identifiers: [
        { scheme: 'isbn', value: '9780395071229' },
        { scheme: 'lccn', value: '62012345' },
        { scheme: 'oclc', value: '12345' },
      ],
      series: [{ name: 'Middle-earth', position: '1' }],
      tags: [{ name: 'Dragons -- Fiction', position: null }],
    });
    expect(record.source).toMatchObject({ source: 'marc', key: 'DLC/62012345' });
    expect(record.source?.row).toContainEqual(['300', '  $axi, 310 p. :$bill. ;$c24 cm.']);
  });

  test.each([
    ['s1962    ', 'c1961.', '1962'],
    ['q19801989', '[198-]', '1980/1989'],
    ['s198u    ', '[1985?]', '1985?'],
    ['n        ', '[ca. 1950]', '~1950'],
    ['         ', '1971-', '1971'],
    ['|||||||||', 's.a.', undefined],
  ])('with the coded date %j and %j was published in %s', async (coded, written, expected) => {
    const { draft } = await readFields(
      ['008', stored.replace('s1962    ', coded)],
      ['245', '10$aEmma'],
      ['264', ` 1$bPenguin,$c${written}`],
    );
    expect(draft?.published).toBe(expected);
  });

  test('has no sort title of a wrong number of characters', async () => {
    const { draft } = await readFields(['245', '03$aThe hobbit']);
    expect(draft?.sortTitle).toBeUndefined();
  });

  test('keeps a damaged ISBN and says so, and is refused without a title', async () => {
    const damaged = await readFields(['020', '  $a0395071225'], ['245', '10$aEmma']);
    expect(damaged.draft?.identifiers).toEqual([{ scheme: 'isbn', value: '0395071225' }]);
    expect(messages(damaged)).toEqual(['ISBN 0395071225 fails its check: the last digit should be 4']);
    expect(await readFields(['100', '1 $aAusten, Jane'])).toMatchObject({ draft: null });
  });

  test('is a key only with the agency that numbers it', async () => {
    expect((await readFields(['001', '12'], ['245', '10$aEmma'])).source).toBeNull();
  });
});

describe('the encoding of a record', () => {
  const title = '10$aGödel, Escher, Bach';
  const marc8 = Buffer.from('10\u001faG\u00e8odel, Escher, Bach', 'latin1');

  test.each<[string, string, Field]>([
    ['UTF-8, and says so', 'a', ['245', title]],
    ['UTF-8, and says MARC-8', ' ', ['245', title]],
    ['MARC-8, and says so', ' ', ['245', marc8]],
    ['MARC-8, and says UTF-8', 'a', ['245', marc8]],
  ])('is %s', async (_, flag, field) => {
    const [record] = await read(marcBytes([field], { flag }));
    expect(record?.draft?.title).toBe('Gödel, Escher, Bach');
  });

  test('is one that a person names', async () => {
    const bytes = marcBytes([['245', Buffer.from([0x31, 0x30, 0x1f, 0x61, 0xcc, 0xe8, 0xf0, 0xfb, 0xfb])]], {
      flag: ' ',
    });
    const [record] = await read(bytes, 'windows-1251');
    expect(record?.draft?.title).toBe('Мирыы');
  });

  test('is refused where nobody says it', async () => {
    const unknown = Buffer.from([0x31, 0x30, 0x1f, 0x61, 0xd4, 0xd5, 0xd6, 0x1f, 0x62, 0xd4, 0x1f, 0x63, 0xd5]);
    const [record] = await read(marcBytes([['245', unknown]], { flag: ' ' }));
    expect(record?.draft).toBeNull();
    expect(messages(record).join()).toContain('--encoding names what it is');
  });
});

describe('records that lie', () => {
  const good = marcBytes([['245', '10$aEmma']]);

  test('about their length are parted by the mark at their end', async () => {
    const liar = Buffer.concat([Buffer.from('99999'), good.subarray(5)]);
    const records = await read(Buffer.concat([liar, Buffer.from('\r\n'), good, Buffer.from([0x1a])]));
    expect(records.map(({ draft }) => draft?.title)).toEqual(['Emma', 'Emma']);
  });

  test('about where their fields are give them in their order', async () => {
    const two = marcBytes([
      ['020', '  $a9780395071229'],
      ['245', '10$aEmma'],
    ]).toString('latin1');
    const [record] = await read(Buffer.from(two.replace('2450009', '2450099'), 'latin1'));
    expect(record?.draft).toMatchObject({ title: 'Emma', identifiers: [{ value: '9780395071229' }] });
    expect(messages(record)).toEqual(['the record states wrong places for its fields; they are taken in their order']);
  });

  test('and bytes that are none are refused one by one', async () => {
    const records = await read(Buffer.concat([Buffer.from(`${'x'.repeat(40)}\u001d`), good]));
    expect(records.map(({ number, draft }) => [number, draft?.title])).toEqual([
      [1, undefined],
      [2, 'Emma'],
    ]);
  });

  test('and a file without any end of a record is no MARC', async () => {
    await expect(read(Buffer.alloc(17_000_000, 'x'))).rejects.toThrow('a record has no end within 16 MB');
  });
});

test('a file of MARC is known by its leader', () => {
  expect(recogniseMarc(marcBytes([['245', '10$aEmma']]))).toBe(true);
  expect(recogniseMarc(Buffer.from('Title,Author\nEmma,Jane Austen'))).toBe(false);
});
