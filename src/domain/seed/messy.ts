import type { BookDraft } from '../book.ts';
import { parsePartialDate } from '../partial-date.ts';
import type { Chance } from './chance.ts';
import { author, daysBefore, isbn, title, type SeedSettings } from './parts.ts';
import { plainBook } from './plain.ts';
import { sentences } from './words.ts';

type Case = (number: number, chance: Chance, settings: SeedSettings) => BookDraft;

const written = (name: string): NonNullable<BookDraft['authors']> => [{ name, role: 'author' }];
const tagged = (...names: readonly string[]): NonNullable<BookDraft['tags']> =>
  names.map((name) => ({ name, position: null }));

/** What libraries stumble over; the book of a number is case number modulo their count, so that few books show them all. */
const cases: readonly Case[] = [
  () => ({ title: 'מגילת רות', authors: written('שולמית הראבן'), language: 'he', published: date('-0300') }),
  () => ({ title: 'ألف ليلة وليلة (The Arabian Nights)', authors: [], language: 'ar', tags: tagged('حكايات/شعبية') }),
  () => ({
    title: '紅樓夢',
    authors: written('曹雪芹'),
    language: 'zh-Hant',
    published: date('1791'),
    originalTitle: '石頭記',
  }),
  () => ({ title: '吾輩は猫である', authors: written('夏目 漱石'), language: 'ja', published: date('1905/1906') }),
  () => ({ title: '구운몽', authors: written('김만중'), language: 'ko', published: date('~1687') }),
  (number) => ({
    title: `Une édition de 979 (${number})`,
    identifiers: [{ scheme: 'isbn', value: isbn(number, '9791') }],
    language: 'fr',
  }),
  () => ({ title: 'The Odyssey', authors: written('Homer'), published: date('-0700'), language: 'grc' }),
  (_, chance) => ({ title: `${title(chance)} (no ISBN, no date, no author)` }),
  (number, chance) => ({
    title: `${title(chance)}: An Omnibus`,
    series: [
      { name: 'The Long Count', position: '1-3' },
      { name: 'The Long Count, Collected', position: '0.5' },
    ],
    identifiers: [{ scheme: 'isbn', value: isbn(number) }],
  }),
  (number, chance, { random }) => ({
    title: `${title(chance)}: Essays by Forty Hands`,
    authors: Array.from({ length: 40 }, (_, index) => ({
      ...author(number * 40 + index, random),
      role: index === 0 ? 'editor' : index % 7 === 0 ? 'translator' : 'author',
    })),
  }),
  () => ({ title: '🔥 Hot Takes 👩🏽‍🚀 & 🇫🇷 Flags', tags: tagged('📚', '👨‍👩‍👧‍👦/家族') }),
  (_, chance) => ({
    title: 'A Very Long Title, '.repeat(20).trim().slice(0, -1),
    description: Array.from({ length: 400 }, () => chance.one(sentences)).join(' '),
  }),
  () => ({ title: '!!!', authors: written('???'), tags: tagged('-') }),
  () => ({ title: '=SUM(A1:A9)', subtitle: '+1 -1 @home', authors: written('\'=HYPERLINK("x")') }),
  () => ({ title: '<b>Bold</b> & "Quoted", \'Single\'; Semi', tags: tagged('a,b', 'semi;colon', 'quote"d') }),
  () => ({ title: 'Lines', description: 'one\ntwo\r\n\tthree\u2028four', review: '\u00a0  spaces  \n' }),
  () => ({ title: 'Zoe\u0308 and Zoë', subtitle: 'Å Å Å', authors: written('Zoe\u0308 Å') }),
  () => ({ title: '__proto__', authors: written('constructor'), tags: tagged('toString', 'hasOwnProperty') }),
  () => ({ title: 'null', authors: written('undefined'), publisher: 'NaN', tags: tagged('true', '0', '-0') }),
  () => ({ title: "Robert'); DROP TABLE books;--", authors: written('Little Bobby % _ \\') }),
  () => ({ title: '1984', subtitle: '007', authors: written('50 Cent'), published: date('1984-12-31') }),
  () => ({
    title: 'De ontdekking',
    authors: written('Jan van der Berg, Jr.'),
    language: 'nl',
    series: [{ name: "L'Île d'Or", position: '2.5' }],
  }),
  () => ({ title: "L'Été", authors: written('Jean de La Fontaine'), language: 'fr' }),
  () => ({ title: 'Annual Report', authors: written('United Nations, Department of Economic and Social Affairs') }),
  (number, chance) => ({
    title: title(chance),
    identifiers: [{ scheme: 'isbn', value: `978-0-BROKEN-${number}` }],
    tags: tagged('damaged'),
  }),
  (number, chance) => ({ title: title(chance), identifiers: identifiersOf(number) }),
  () => ({
    title: 'İstanbul: Hatıralar ve Şehir',
    authors: written('Işık İnce'),
    language: 'tr',
    tags: tagged('ı/İ/i/I'),
  }),
  () => ({ title: 'Straße nach Łódź', authors: written('Ægir Ørsted'), language: 'de', tags: tagged('ſ/ß/ss') }),
  () => ({ title: 'a\u200db\u200cc\u00ad\ufe0f', authors: written('Zero\u200bWidth') }),
  () => ({ title: '\u202eTurned round\u202c', authors: written('\u2066Isolate\u2069') }),
  () => ({
    title: 'Tomorrow',
    published: date('2999'),
    firstPublished: date('0001'),
    pages: 1,
    minutes: 1,
    rating: 0.25,
  }),
  (_, __, { now }) => ({
    title: 'Read Again and Again',
    status: 'read',
    rating: 4.75,
    readings: [
      { state: 'read', started: null, finished: date('1999') },
      { state: 'read', started: null, finished: null },
      { state: 'dropped', started: date('2001-02'), finished: date('~2002') },
      { state: 'reading', started: date(daysBefore(now, 3)), finished: null },
    ],
    notes: [
      { kind: 'quote', text: '“Quoted”\n\n— someone', page: 'xii–xiv' },
      { kind: 'private', text: '  kept to myself  ', page: null },
    ],
  }),
  () => ({ title: 'Deep', tags: tagged(Array.from({ length: 30 }, (_, level) => `level ${level + 1}`).join('/')) }),
  () => ({ title: 'x', authors: written('y'), wished: true, format: 'Wachsrolle', language: 'tlh' }),
];

const date = parsePartialDate;

/** A book that is awkward in one way or another; behind the first round every second one is plain. */
export function messyBook(number: number, chance: Chance, settings: SeedSettings): BookDraft {
  const awkward = cases[(number - 1) % cases.length];
  if (awkward === undefined || (number > cases.length && chance.percent(50)))
    return plainBook(number, chance, settings);
  const book = awkward(number, chance, settings);
  const again = number <= cases.length ? '' : ` [${number}]`;
  return { added: daysBefore(settings.now, chance.below(3650)), ...book, title: `${book.title ?? ''}${again}` };
}

function identifiersOf(number: number): NonNullable<BookDraft['identifiers']> {
  return [
    { scheme: 'isbn', value: isbn(number) },
    { scheme: 'isbn', value: isbn(number + 500_000_000) },
    { scheme: 'asin', value: `B${String(number).padStart(9, '0')}` },
    { scheme: 'doi', value: `10.1000/(sici)${number}<1:aid>2.0.co;2-#` },
    { scheme: 'oclc', value: String(number) },
    { scheme: 'goodreads', value: String(number) },
    { scheme: 'x-shelf', value: 'Ä 12 / b' },
  ];
}
