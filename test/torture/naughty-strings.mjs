import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'corpus',
  'hostile',
  'minimaxir__big-list-of-naughty-strings__blns.json',
);

/** Controls, directions and look-alikes that the list lacks. */
const own = [
  '\u001b]0;title\u0007',
  '\u009b31m',
  'a\u0000'.slice(0, 1),
  '\u202eevil',
  '=1+1',
  "'=1+1",
  '@x',
  '\tx',
  'a\r\nb',
  '\ufeffx',
  'e\u0301',
  '\u{1f468}\u200d\u{1f469}',
  ' inside  spaces ',
];
const lines = ['title', 'subtitle', 'originalTitle', 'publisher', 'edition', 'cover'];
const texts = ['description', 'review'];

/** Puts each naughty string into every field of a book, and takes it back byte for byte: as JSON, and through CSV and JSON lines into another library. */
export async function naughtyStrings({ folder, sources: { runHere } }) {
  if (!existsSync(corpus))
    return [{ what: 'naughty strings', figure: 'skipped', wanted: 'the corpus is not beside this checkout', ok: true }];
  process.chdir(folder);
  const strings = [...JSON.parse(readFileSync(corpus, 'utf8')), ...own].filter((text) => text.trim() !== '');
  const books = strings.map(bookOf);
  await runHere(['init-db']);
  const added = await runHere(['add-book', '-', '--if-exists', 'add', '-q'], {
    stdin: books.map((book) => JSON.stringify(book)).join('\n'),
  });
  if (added.status !== 0) throw new Error(added.stderr);
  const tally = { kept: 0, lost: [] };
  compare(await stored(runHere, 'books.db'), strings, tally);
  for (const file of ['copy.jsonl', 'copy.csv', 'copy.json']) {
    const db = `${file}.db`;
    await runHere(['export', file]);
    await runHere(['init-db', '--db', db]);
    const { status, stderr } = await runHere(['import', file, '--db', db, '-q', '--if-exists', 'add']);
    if (status !== 0) throw new Error(stderr);
    compare(await stored(runHere, db), strings, tally);
  }
  const shown = await runHere(['list', '--all', '--output', 'table'], { width: 200 });
  const raw = [...shown.stdout.matchAll(/(?!\n)\p{Cc}|\p{Bidi_Control}/gu)].filter(
    ([character]) => character !== '\u001b',
  ).length;
  return [
    { what: 'naughty strings', figure: strings.length, wanted: 'all of the list', ok: strings.length > 500 },
    {
      what: 'values of fields back byte for byte, 4 ways',
      figure: tally.kept,
      wanted: 'all',
      ok: tally.lost.length === 0,
      note: tally.lost.slice(0, 3).join(' | '),
    },
    { what: 'values changed or lost', figure: tally.lost.length, wanted: 0, ok: tally.lost.length === 0 },
    { what: 'raw controls on a terminal', figure: raw, wanted: 0, ok: raw === 0 },
  ];
}

function bookOf(text) {
  return {
    ...Object.fromEntries([...lines, ...texts].map((field) => [field, text])),
    authors: [{ name: text, role: 'author' }],
    tags: [text],
    series: [{ name: text, position: null }],
    identifiers: [{ scheme: 'naughty', value: text }],
    notes: [{ text, kind: 'note' }],
  };
}

async function stored(runHere, db) {
  const { stdout } = await runHere(['export', '--format', 'json', '--db', db]);
  return JSON.parse(stdout);
}

/** What stands between two slashes of a tag is a level; nothing is none. */
function withoutEmptyLevels(line) {
  const levels = line.split('/').filter((level) => level.trim() !== '');
  return levels.length === 0 ? line : levels.join('/').trim();
}

/** White space around a line is trimmed, and empty levels of a tag fall away, as documented; nothing else may differ. */
function compare(books, strings, tally) {
  for (const [index, text] of strings.entries()) {
    const book = books[index];
    const line = text.trim();
    const found = [
      ...lines.map((field) => [field, book?.[field], line]),
      ...texts.map((field) => [field, book?.[field]?.trim(), line]),
      ['author', book?.authors?.[0]?.name, line],
      ['tag', book?.tags?.[0], withoutEmptyLevels(line)],
      ['series', book?.series?.[0]?.name, line],
      ['identifier', book?.identifiers?.find(({ scheme }) => scheme === 'naughty')?.value, line],
      ['note', book?.notes?.[0]?.text?.trim(), line],
    ];
    for (const [field, value, wanted] of found) {
      if (value === wanted) tally.kept += 1;
      else tally.lost.push(`${field} of ${JSON.stringify(text)}: ${JSON.stringify(value)}`);
    }
  }
}
