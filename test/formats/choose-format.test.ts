import { describe, expect, test } from 'vitest';
import { chooseReader as choose, chooseWriter, splitFormatPrefix } from '../../src/formats/choose-format.ts';
import type { FormatEntry } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';

const readable = formats.filter(({ loadReader }) => loadReader).map(({ name }) => name);
const goodreads = 'Book Id,Title,Author,My Rating,Exclusive Shelf\n';
const table = '"Title";Author\nEmma;Jane Austen\n';
const list = '[\n{"title":"Emma"}\n]\n';
const lines = '{"title":"Emma"}\n{"title":"Dune"}\n';

function chooseReader(name: string | null, fileName: string | null, text: string): FormatEntry {
  return choose(name, { fileName, text, head: Buffer.from(text), files: null });
}

describe('a file is read', () => {
  test.each([
    ['books.csv', goodreads, 'goodreads'],
    ['books.csv', table, 'csv'],
    ['BOOKS.CSV', table, 'csv'],
    ['books.tsv', 'title\tauthor\n', 'csv'],
    ['books.tsv', 'a\tb\n', 'csv'],
    ['books.json', list, 'json'],
    ['books.json', '', 'json'],
    ['books.json', lines, 'json'],
    ['books.jsonl', lines, 'jsonl'],
    ['books.ndjson', '', 'jsonl'],
    ['books.txt', goodreads, 'goodreads'],
    ['books.tsv', goodreads, 'goodreads'],
    ['books.xml', '<?xml version="1.0"?><!-- <record> --><m:collection xmlns:m="x">', 'marcxml'],
    ['books.xml', '<!DOCTYPE ONIXMessage SYSTEM "x.dtd">\n<ONIXmessage release="3.0">', 'onix'],
    ['books.xml.gz', '<package version="3.0">', 'opf'],
    ['dump.txt.gz', '/type/edition\t/books/OL1M\t1\t2010\t{}', 'openlibrary'],
    [null, '/type/author\t/authors/OL1A\t1\t2010\t{}', 'openlibrary'],
    ['books', table, 'csv'],
    [null, list, 'json'],
    [null, '{\n  "title": "Emma"\n}\n', 'json'],
    [null, '\uFEFF{"title":"Emma"}', 'jsonl'],
    [null, lines, 'jsonl'],
    [null, `{"title":"${'x'.repeat(5000)}`, 'jsonl'],
    [null, 'isbn\n9780441172719\n', 'isbns'],
    [null, 'isbn,title\n9780441172719,Dune\n', 'csv'],
  ])('%s that begins with %j as %s', (fileName, head, expected) => {
    expect(chooseReader(null, fileName, head).name).toBe(expected);
  });

  test('as its reader says, whatever it looks like', () => {
    expect(chooseReader('csv', 'books.json', list).name).toBe('csv');
    expect(chooseReader('JSON', 'books.csv', table).name).toBe('json');
  });

  test.each([
    ['shelf.html', '<!doctype html>\n<style>\n@media (prefers-color-scheme: dark) {}\n</style>', 'html'],
    ['shelf.md', '# Books\n\n- Emma\n', 'markdown'],
  ])('%s not at all, because it is a page for people', (fileName, head, format) => {
    expect(() => chooseReader(null, fileName, head)).toThrow(`"${fileName}" is ${format}, which is written only`);
  });

  test('a page without such a name is in no format', () => {
    expect(() => chooseReader(null, 'shelf.xyz', '<style>\n@media (print) {}')).toThrow('is in no format');
  });

  test('a table in a file of Markdown is read all the same', () => {
    expect(chooseReader(null, 'shelf.md', goodreads).name).toBe('goodreads');
  });

  test('not at all in a format nobody knows', () => {
    expect(() => chooseReader('jsno', null, '')).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: '"jsno" is no format that can be read',
        hint: `Did you mean json? Known: ${readable.join(', ')}`,
      }),
    );
  });

  test('not at all where nothing says what it is', () => {
    expect(() => chooseReader(null, 'library.xml', '<xml>')).toThrow(
      expect.objectContaining({
        kind: 'failure',
        message: '"library.xml" is in no format that can be recognised',
        hint: 'Say which it is with --format NAME; bookshelf formats lists the names',
      }),
    );
    expect(() => chooseReader(null, null, '')).toThrow('the input is in no format that can be recognised');
  });

  test('only when told where it may be one of two', () => {
    expect(() => chooseReader(null, 'books.csv', '12,Emma,Jane Austen\n')).toThrow(
      expect.objectContaining({
        kind: 'failure',
        message: '"books.csv" may be goodreads or csv: its first line is like none of them',
        hint: 'Say which it is: --format goodreads or --format csv',
      }),
    );
  });
});

describe('a name in front of a file', () => {
  test('is its format', () => {
    expect(splitFormatPrefix('goodreads:export.csv')).toEqual({ format: 'goodreads', file: 'export.csv' });
    expect(splitFormatPrefix('CSV:C:\\books.txt')).toEqual({ format: 'csv', file: 'C:\\books.txt' });
    expect(splitFormatPrefix('jsonl:-')).toEqual({ format: 'jsonl', file: '-' });
  });

  test.each(['export.csv', 'C:\\books.csv', './goodreads:export.csv', 'other:export.csv', ':export.csv', ''])(
    'is none in %j',
    (text) => {
      expect(splitFormatPrefix(text)).toBeNull();
    },
  );
});

describe('a file is written', () => {
  test.each([
    [null, 'books.csv', 'csv'],
    [null, 'Books.JSON', 'json'],
    [null, 'books.ndjson', 'jsonl'],
    ['json', 'books.csv', 'json'],
    ['jsonl', null, 'jsonl'],
  ])('named %s to %s as %s', (name, fileName, expected) => {
    expect(chooseWriter(name, fileName).name).toBe(expected);
  });

  test.each([
    [null, null, 'nothing says in which format to write'],
    [null, 'books.txt', 'the name "books.txt" says no format'],
    ['openlibrary-log', null, 'the format openlibrary-log cannot be written'],
    ['xml', null, '"xml" is no format that can be written'],
  ])('not named %s to %s', (name, fileName, message) => {
    expect(() => chooseWriter(name, fileName)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });
});
