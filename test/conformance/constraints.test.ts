import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { uuidOf } from '../support/test-library.ts';
import { add, by, drivers, isbn, openEmpty, tagged, type Driver } from './drivers.ts';

/** A library with two books that have a row in every table. */
async function filled(driver: Driver): Promise<Connection> {
  const { library, connection } = await openEmpty(driver);
  const [emma = 0] = await add(
    library,
    {
      title: 'Emma',
      authors: by('Jane Austen'),
      identifiers: isbn('9780441478125'),
      series: [{ name: 'Austen', position: '4' }],
      tags: tagged('love'),
      readings: [{ state: 'read' }],
      notes: [{ text: 'Box Hill' }],
    },
    { title: 'Dune' },
  );
  const intake = library.books.intake({ ifExists: 'update', values: 'fill' });
  await library.atomically(() =>
    intake.take({ title: 'Emma', authors: by('Jane Austen') }, { source: 'goodreads', key: '1', row: [] }),
  );
  await library.authors.addAlias(await library.authors.named('Jane Austen'), 'J. Austen');
  expect(emma).toBe(1);
  return connection;
}

const reading = `insert into readings (uuid, book_id, state) values`;
const note = `insert into notes (uuid, book_id, kind, text, added) values`;

/** Statements that no program of ours writes, with the constraint that refuses each. */
const refused: readonly (readonly [string, string])[] = [
  ['books_rating_quarters', `update books set rating = 21`],
  ['books_rating_quarters', `update books set rating = 0`],
  ['books_title_present', `update books set title = ''`],
  ['books_title_present', `update books set title = '   '`],
  ['books.title', `update books set title = null`],
  ['books_sort_title_present', `update books set sort_title = ''`],
  ['books_status_present', `update books set status = ''`],
  ['books_pages_positive', `update books set pages = 0`],
  ['books_minutes_positive', `update books set minutes = -1`],
  ['books_wished_flag', `update books set wished = 2`],
  ['books_uuid_whole', `update books set uuid = 'x'`],
  ['books.uuid', `update books set uuid = '${uuidOf(1)}'`],
  ['books_published_order', `update books set published_from = 20010101, published_to = 20000101`],
  ['books_first_published_order', `update books set first_published_from = 2, first_published_to = 1`],
  ['authors_name_present', `update authors set name = ' '`],
  ['authors_sort_name_present', `update authors set sort_name = ''`],
  ['authors.name', `insert into authors (name, name_key, sort_name, sort_order) values ('Jane Austen', '', 'x', '')`],
  ['author_aliases_name_present', `update author_aliases set name = ''`],
  ['author_aliases.name', `insert into author_aliases (author_id, name) values (1, 'J. Austen')`],
  ['book_authors_role_present', `update book_authors set role = ' '`],
  ['book_authors_position_positive', `update book_authors set position = 0`],
  ['book_authors.book_id', `insert into book_authors (book_id, author_id, position) values (1, 1, 2)`],
  ['identifiers_scheme_present', `update identifiers set scheme = 'ISBN'`],
  ['identifiers_scheme_present', `update identifiers set scheme = ''`],
  ['identifiers_value_present', `update identifiers set value = ' '`],
  ['identifiers_position_positive', `update identifiers set position = 0`],
  [
    'identifiers.book_id',
    `insert into identifiers (book_id, scheme, value, position) values (1, 'isbn', '9780441478125', 2)`,
  ],
  ['series_name_present', `update series set name = ''`],
  ['series.name', `insert into series (name, name_key) values ('Austen', '')`],
  ['book_series_position_present', `update book_series set position = ''`],
  ['book_series_ordinal_positive', `update book_series set ordinal = 0`],
  ['book_series.book_id', `insert into book_series (book_id, series_id, ordinal) values (1, 1, 2)`],
  ['tags_name_present', `update tags set name = ''`],
  ['tags.name', `insert into tags (name, name_key) values ('love', '')`],
  ['book_tags_ordinal_positive', `update book_tags set ordinal = 0`],
  ['book_tags.book_id', `insert into book_tags (book_id, tag_id, ordinal) values (1, 1, 2)`],
  ['readings_state_present', `${reading} ('${uuidOf(90)}', 1, '')`],
  ['readings_uuid_whole', `${reading} ('x', 1, 'read')`],
  ['readings_rating_quarters', `update readings set rating = 21`],
  ['notes_kind_present', `${note} ('${uuidOf(90)}', 1, '', 'text', '2024')`],
  ['notes_text_present', `${note} ('${uuidOf(90)}', 1, 'note', '', '2024')`],
  ['notes_uuid_whole', `${note} ('x', 1, 'note', 'text', '2024')`],
  ['source_records_source_present', `update source_records set source = ''`],
  [
    'source_records.source',
    `insert into source_records (book_id, source, key, row, draft) values (1, 'goodreads', '1', '', '')`,
  ],
  [
    'imported_files_digest_whole',
    `insert into imported_files (source, digest, imported) values ('goodreads', 'x', '2024')`,
  ],
];

const dangling: readonly string[] = [
  `insert into book_authors (book_id, author_id, position) values (99, 1, 1)`,
  `insert into book_authors (book_id, author_id, position) values (2, 99, 1)`,
  `insert into author_aliases (author_id, name) values (99, 'Nobody')`,
  `insert into identifiers (book_id, scheme, value, position) values (99, 'oclc', '1', 1)`,
  `insert into book_series (book_id, series_id, ordinal) values (2, 99, 1)`,
  `insert into book_tags (book_id, tag_id, ordinal) values (2, 99, 1)`,
  `${reading} ('${uuidOf(90)}', 99, 'read')`,
  `${note} ('${uuidOf(90)}', 99, 'note', 'text', '2024')`,
  `insert into source_records (book_id, source, key, row, draft) values (99, 'goodreads', '2', '', '')`,
  `delete from books where id = 1`,
  `delete from authors`,
  `delete from tags`,
  `delete from series`,
];

describe.each(drivers)('the database of $name', (driver) => {
  test.each(refused)('refuses by %s: %s', async (constraint, statement) => {
    const connection = await filled(driver);
    await expect(connection.run(statement)).rejects.toThrow(constraint);
  });

  test.each(dangling)('refuses a row that refers to none: %s', async (statement) => {
    const connection = await filled(driver);
    await expect(connection.run(statement)).rejects.toThrow('FOREIGN KEY constraint failed');
  });

  test('leaves it to the program which words there are for a status, a state and a kind', async () => {
    const connection = await filled(driver);
    await connection.run(`update books set status = 'lent out'`);
    await connection.run(`${reading} ('${uuidOf(90)}', 1, 'skimmed')`);
    await connection.run(`${note} ('${uuidOf(91)}', 1, 'summary', 'text', '2024')`);
    expect(await connection.value(`select count(*) from notes where kind = 'summary'`)).toBe(1);
  });

  test('never gives an id a second time', async () => {
    const connection = await filled(driver);
    await connection.run(`delete from notes`);
    await connection.run(`${note} ('${uuidOf(90)}', 1, 'note', 'text', '2024')`);
    expect(await connection.value(`select id from notes`)).toBe(2);
  });

  test('is sound', async () => {
    const connection = await filled(driver);
    expect(await connection.value('pragma integrity_check')).toBe('ok');
    expect(await connection.value('select count(*) from pragma_foreign_key_check')).toBe(0);
  });
});
