// Writes synthetic books, the same for the same count, at constant memory: node bench/generate-books.mjs 1000 books.csv books.jsonl
import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';

const syllables = 'ba ce di fo gu ha ke li mo nu pa ri se to vu wa ya zo bre dra fle gri plo stu thé ñor zär ól'.split(
  ' ',
);
const titleWords =
  'the of a and in night world house time war river garden stone winter light shadow king city road island sea secret letter dream'.split(
    ' ',
  );
const tagNames =
  'fiction fantasy mystery thriller romance horror biography history philosophy poetry drama travel science art music classic'.split(
    ' ',
  );
const languages = ['en', 'en', 'en', 'en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'ja', 'sv'];
const statuses = ['unread', 'unread', 'to-read', 'read', 'read', 'reading', 'dropped'];
const columns =
  'title subtitle authors isbn13 year publisher language pages rating tags status added description'.split(' ');

/** Makes the book of a number: some authors have many books, 4% have no ISBN, one in 200 repeats an earlier ISBN. */
export function makeBook(number, authors) {
  const { chance, below, one, word, name } = randomFrom(number);
  const title = Array.from({ length: 2 + below(5) }, () => (chance(0.4) ? one(titleWords) : word(3)));
  const prose = Array.from({ length: chance(0.2) ? 0 : 5 + below(60) }, () =>
    chance(0.3) ? one(titleWords) : word(3),
  );
  const names = Array.from({ length: chance(0.75) ? 1 : 2 + below(2) }, () => name(below(below(authors) + 1)));
  return {
    title: capital(title.join(' ')) + (chance(0.05) ? `, Vol. ${1 + below(12)}` : ''),
    subtitle: chance(0.3) ? capital(`${word(3)} ${one(titleWords)} ${word(2)}`) : null,
    authors: [...new Set(names)],
    isbn13: chance(0.04) ? null : isbn(number > 100 && chance(0.005) ? 1 + below(number) : number),
    year: chance(0.02) ? null : 2024 - below(below(160) + 1),
    publisher: chance(0.05) ? null : `${capital(word(2))} Press`,
    language: one(languages),
    pages: chance(0.03) ? null : 40 + below(900),
    rating: chance(0.5) ? null : 1 + below(5),
    tags: [...new Set(Array.from({ length: below(6) }, () => (chance(0.7) ? one(tagNames) : `shelf ${below(400)}`)))],
    status: one(statuses),
    added: new Date(Date.UTC(2010, 0, 1 + below(5479))).toISOString().slice(0, 10),
    description: prose.length === 0 ? null : `${capital(prose.join(' '))}.`,
  };
}

/** Writes books 1 to `count` to a file; its extension says whether as CSV or as JSON lines. */
export function writeBooks(count, file) {
  const isCsv = extname(file) === '.csv';
  const target = openSync(file, 'w');
  let text = isCsv ? `${columns.join(',')}\n` : '';
  for (let number = 1; number <= count; number += 1) {
    const book = makeBook(number, Math.ceil(count / 4));
    text += isCsv ? csvLine(book) : `${JSON.stringify(book)}\n`;
    if (text.length < 65_536 && number < count) continue;
    writeSync(target, text);
    text = '';
  }
  closeSync(target);
}

function csvLine(book) {
  const cells = columns.map((column) => [book[column] ?? ''].flat().join('; '));
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** Gives each number a random sequence of its own (Mulberry32), so that a book is the same in a file of any length. */
function randomFrom(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const one = (list) => list[below(list.length)];
  const word = (most) => Array.from({ length: 1 + below(most) }, () => one(syllables)).join('');
  return { chance: (share) => next() < share, below, one, word, name: authorName };
}

/** Spells a number as a name of its own: its digits to the base of the syllables, the last ones being the given name. */
function authorName(number) {
  const base = syllables.length;
  const given = syllables[number % base] + syllables[Math.floor(number / base) % 7];
  const family = spell(Math.floor(number / base / 7) + base);
  return `${capital(given)} ${capital(family)}`;
}

function spell(number) {
  const rest = Math.floor(number / syllables.length);
  return (rest > 0 ? spell(rest) : '') + syllables[number % syllables.length];
}

function isbn(number) {
  const digits = `978${String((number * 7_919_993) % 1_000_000_000).padStart(9, '0')}`;
  const sum = Array.from(digits, (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 3)).reduce((a, b) => a + b);
  return digits + ((10 - (sum % 10)) % 10);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, ...files] = process.argv.slice(2);
  for (const file of files) writeBooks(Number(count), file);
}
