// Writes editions in the form of a dump of Open Library, the same for the same count, at constant memory: node bench/generate-openlibrary.mjs 300000 ol_dump_editions.txt.gz
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { makeBook } from './generate-books.mjs';

const formats = ['Paperback', 'Hardcover', 'Unknown Binding', 'Mass Market Paperback', null];
const months = 'January February March April May June July August September October November December'.split(' ');

/** Makes the line of a number: type, key, revision, time, JSON. Subjects are as many and as often the same as in the dump. */
export function makeLine(number, count) {
  const book = makeBook(number, Math.ceil(count / 4));
  const key = `/books/OL${number}M`;
  const time = `20${String(8 + (number % 16)).padStart(2, '0')}-04-30T09:38:13.731961`;
  const record = {
    publishers: book.publisher === null ? [] : [book.publisher],
    physical_format: formats[number % formats.length] ?? undefined,
    last_modified: { type: '/type/datetime', value: time },
    created: { type: '/type/datetime', value: time },
    number_of_pages: book.pages ?? undefined,
    isbn_13: book.isbn13 === null ? undefined : [book.isbn13],
    publish_date: dateOf(book.year, number),
    key,
    authors: book.authors.map((_, place) => ({ key: `/authors/OL${number % 250_000}${place}A` })),
    contributors: number % 20 === 0 ? [{ role: 'Illustrator', name: book.authors[0] }] : undefined,
    title: book.title,
    subtitle: book.subtitle ?? undefined,
    description: number % 10 === 0 ? { type: '/type/text', value: book.description ?? '' } : undefined,
    languages: [{ key: `/languages/${number % 7 === 0 ? 'ger' : 'eng'}` }],
    subjects: number % 3 === 0 ? [...book.tags, `${book.title.split(' ')[0]} (${number % 90_000})`] : undefined,
    series: number % 8 === 0 ? [`${book.title.split(' ')[1]} series ${number % 30_000}`] : undefined,
    oclc_numbers: number % 4 === 0 ? [String(40_000_000 + number)] : undefined,
    identifiers: number % 2 === 0 ? { goodreads: [String(number * 3)], librarything: [String(number)] } : undefined,
    latest_revision: 1 + (number % 5),
    works: [{ key: `/works/OL${number}W` }],
    type: { key: '/type/edition' },
    revision: 1 + (number % 5),
  };
  return `/type/edition\t${key}\t${record.revision}\t${time}\t${JSON.stringify(record)}\n`;
}

function dateOf(year, number) {
  if (year === null) return 'n.d.';
  return number % 3 === 0 ? `${months[number % 12]} ${1 + (number % 28)}, ${year}` : String(year);
}

function* chunks(count) {
  let text = '';
  for (let number = 1; number <= count; number += 1) {
    text += makeLine(number, count);
    if (text.length < 65_536 && number < count) continue;
    yield text;
    text = '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, file] = process.argv.slice(2);
  const stages = [Readable.from(chunks(Number(count))), ...(file.endsWith('.gz') ? [createGzip()] : [])];
  await pipeline(...stages, createWriteStream(file));
}
