import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { Shelf } from '../support/shelf.ts';

test('formats lists every format of the table, as lines and as JSON', async () => {
  const shelf = new Shelf();
  const names = formats.map(({ name }) => name);
  const lines = (await shelf.succeed('bookshelf formats')).split('\n').slice(0, -1);
  expect(lines.map((line) => line.split('\t')[0])).toEqual(names);
  const rows: { name: string }[] = JSON.parse(await shelf.succeed('bookshelf formats --json'));
  expect(rows.map(({ name }) => name)).toEqual(names);
  expect(rows.find(({ name }) => name === 'jsonl')).toEqual({
    name: 'jsonl',
    title: 'JSON lines, one book each',
    reads: true,
    writes: true,
    service: false,
    extensions: ['.jsonl', '.ndjson'],
    cannotHold: [],
  });
});

test('formats tells of one format, and names the nearest for one that nobody knows', async () => {
  const shelf = new Shelf();
  expect(await shelf.play('bookshelf formats json', 'bookshelf formats csv', 'bookshelf formats jsn'))
    .toMatchInlineSnapshot(`
      $ bookshelf formats json
      Format       json
      What it is   JSON, a list with all that is known
      Read         yes
      Written      yes
      Files        .json
      Cannot hold  nothing
      $ bookshelf formats csv
      Format       csv
      What it is   table for spreadsheets
      Read         yes
      Written      yes
      Files        .csv .tsv
      Cannot hold  - readings with a rating or a review of their own
                   - notes with a page or a time of writing
                   - notes of several kinds in an order of their own
                   - notes with white space at their ends
                   - authors of several roles in an order of their own
                   - authors with a sort name and an = in their name
                   - identifiers in another order than ISBNs first
      $ bookshelf formats jsn
      ! bookshelf: there is no format "jsn"
      ! Did you mean json? Known: goodreads, storygraph, hardcover, bookwyrm, openreads, libib, jelu, librarything, openlibrary-log, isbns, csv, biblatex, bibtex, json, jsonl, epub, opf, opf2, marc, marcxml, calibre, ris, csl-json, markdown, html, calibre-csv, calibre-json, onix, openlibrary
      exit 3
    `);
  expect(await shelf.play('bookshelf formats -o ids')).toMatchInlineSnapshot(`
    $ bookshelf formats -o ids
    ! bookshelf: formats has no ids to print
    ! Choose another --output
    exit 2
  `);
});
