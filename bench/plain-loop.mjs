// The yardstick of an import: the same file into the same tables by better-sqlite3 alone, in one transaction, nothing checked.
// node bench/plain-loop.mjs books.jsonl|books.csv library.db
// An export of Goodreads or StoryGraph is told by its columns; its rows are kept whole and as a draft, and its days of finishing are readings, as an import does.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { parse } from 'csv-parse';

const [file, path] = process.argv.slice(2);
const database = new Sqlite(path);
for (const pragma of ['journal_mode = wal', 'synchronous = full', 'cache_size = -32768', 'foreign_keys = on'])
  database.pragma(pragma);
for (const name of readdirSync('drizzle')
  .filter((name) => name.endsWith('.sql'))
  .sort())
  database.exec(readFileSync(`drizzle/${name}`, 'utf8'));

const insertBook = insert(
  'books',
  'uuid title title_key subtitle sort_title title_order author_order description language publisher published published_from published_to pages rating status added changed',
);
const insertIdentifier = insert('identifiers', 'book_id scheme value position');
const insertPart = insert('book_authors', 'book_id author_id role position');
const insertTagging = insert('book_tags', 'book_id tag_id ordinal');
const insertReading = insert('readings', 'uuid book_id state finished finished_from finished_to');
const insertSource = insert('source_records', 'book_id source key row draft file line');
const insertText = insert(
  'book_text',
  'rowid title subtitle original authors series tags publisher description review note',
);
const authorId = named(insert('authors', 'name name_key sort_name sort_order'), (name) => [
  name,
  name.toLowerCase(),
  name,
  name.toLowerCase(),
]);
const tagId = named(insert('tags', 'name name_key'), (name) => [name, name.toLowerCase()]);

const now = new Date().toISOString();
let written = 0;
database.exec('begin immediate');
for await (const book of file.endsWith('.csv') ? rows() : lines()) write(book);
database.exec('commit');
database.close();

function write(book) {
  const id = writeBook(book);
  if (book.source === undefined) return;
  const { source, finished, ...draft } = book;
  if (source.id !== null) insertIdentifier.run(id, source.name, source.id, 2);
  const day = finished === null ? null : Number(finished.replaceAll('-', ''));
  if (finished !== null) insertReading.run(`${draft.title}/${written}`, id, 'read', finished, day, day);
  const texts = [JSON.stringify(Object.entries(source.row)), JSON.stringify({ ...draft, finished })];
  insertSource.run(id, source.name, source.id ?? `${draft.title}/${written}`, ...texts, file, written + 1);
}

function writeBook({
  title,
  subtitle,
  authors,
  isbn13,
  year,
  publisher,
  language,
  pages,
  rating,
  tags,
  status,
  added,
  description,
}) {
  written += 1;
  const key = title.toLowerCase();
  const uuid = `01900000-0000-7000-8000-${String(written).padStart(12, '0')}`;
  const [from, to] = year === null ? [null, null] : [Number(year) * 10_000 + 101, Number(year) * 10_000 + 1231];
  const published = year === null ? null : String(year);
  const { lastInsertRowid: id } = insertBook.run(
    ...[uuid, title, key, subtitle, title, key, authors[0]?.toLowerCase() ?? '', description, language, publisher],
    ...[published, from, to, pages, rating === null ? null : Number(rating) * 4, status, added, now],
  );
  if (isbn13 !== null) insertIdentifier.run(id, 'isbn', isbn13, 1);
  for (const [index, name] of authors.entries()) insertPart.run(id, authorId(name), 'author', index + 1);
  for (const [index, name] of tags.entries()) insertTagging.run(id, tagId(name), index + 1);
  insertText.run(
    ...[id, key, words(subtitle), '', words(authors.join(' ')), '', words(tags.join(' ')), words(publisher)],
    ...[words(description), '', ''],
  );
  return id;
}

/** The words of a text for the full-text index: no folding but that to small letters. */
function words(text) {
  return text === null ? '' : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

async function* lines() {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    yield JSON.parse(line);
}

async function* rows() {
  for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true }))) yield readRow(row);
}

function readRow(row) {
  if ('Exclusive Shelf' in row) return readGoodreads(row);
  if ('ISBN/UID' in row) return readStorygraph(row);
  const filled = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell]));
  return { ...filled, authors: row.authors.split('; ').filter(Boolean), tags: row.tags.split('; ').filter(Boolean) };
}

function readGoodreads(row) {
  return {
    ...{ title: row.Title, subtitle: null, authors: [row.Author, ...list(row['Additional Authors'])].filter(Boolean) },
    ...{ isbn13: /\d{13}/.exec(row.ISBN13)?.[0] ?? null, year: row['Year Published'] || null, language: null },
    ...{
      publisher: row.Publisher || null,
      pages: row['Number of Pages'] || null,
      description: row['My Review'] || null,
    },
    ...{
      rating: Number(row['My Rating']) || null,
      tags: list(row.Bookshelves).filter((name) => name !== row['Exclusive Shelf']),
      status: row['Exclusive Shelf'] || null,
    },
    ...{ added: day(row['Date Added']), finished: day(row['Date Read']) },
    source: { name: 'goodreads', id: row['Book Id'] || null, row },
  };
}

function readStorygraph(row) {
  return {
    ...{ title: row.Title, subtitle: null, authors: list(row.Authors), isbn13: row['ISBN/UID'] || null, year: null },
    ...{ language: null, publisher: null, pages: null, description: row.Review || null },
    ...{ rating: Number(row['Star Rating']) || null, tags: list(row.Tags), status: row['Read Status'] || null },
    ...{ added: day(row['Date Added']), finished: day(row['Last Date Read']) },
    source: { name: 'storygraph', id: null, row },
  };
}

function list(cell) {
  return [...new Set(cell.split(',').map((part) => part.trim()))].filter(Boolean);
}

function day(cell) {
  return cell === '' ? null : cell.replaceAll('/', '-');
}

function insert(table, columns) {
  const names = columns.split(' ');
  return database.prepare(`insert into ${table} (${names}) values (${names.map(() => '?')})`);
}

function named(statement, values) {
  const ids = new Map();
  return (name) => {
    if (!ids.has(name)) ids.set(name, statement.run(...values(name)).lastInsertRowid);
    return ids.get(name);
  };
}
