import Sqlite from 'better-sqlite3';

/** Makes a small calibre library: two books, one with everything and columns of the user's own, one with next to nothing. */
export function makeCalibreLibrary(path: string, further = ''): void {
  const database = new Sqlite(path);
  database.exec(`
    create table books(id integer primary key autoincrement, title text not null default 'Unknown' collate nocase, sort text, timestamp timestamp,
      pubdate timestamp, series_index real not null default 1.0, author_sort text, isbn text default '', path text not null default '', uuid text,
      has_cover bool default 0, last_modified timestamp);
    create table authors(id integer primary key, name text not null collate nocase, sort text, link text default '', unique(name));
    create table books_authors_link(id integer primary key, book integer, author integer, unique(book, author));
    create table comments(id integer primary key, book integer, text text);
    create table languages(id integer primary key, lang_code text, unique(lang_code));
    create table books_languages_link(id integer primary key, book integer, lang_code integer, item_order integer default 0);
    create table publishers(id integer primary key, name text, sort text);
    create table books_publishers_link(id integer primary key, book integer, publisher integer);
    create table ratings(id integer primary key, rating integer check(rating > -1 and rating < 11), unique(rating));
    create table books_ratings_link(id integer primary key, book integer, rating integer);
    create table series(id integer primary key, name text, sort text);
    create table books_series_link(id integer primary key, book integer, series integer);
    create table tags(id integer primary key, name text);
    create table books_tags_link(id integer primary key, book integer, tag integer);
    create table identifiers(id integer primary key, book integer, type text default 'isbn', val text);
    create table data(id integer primary key, book integer, format text, uncompressed_size integer, name text);
    create table custom_columns(id integer primary key, label text, name text, datatype text, mark_for_delete bool default 0, editable bool default 1,
      display text default '{}', is_multiple bool default 0, normalized bool);
    create table custom_column_1(id integer primary key, value text, unique(value));
    create table books_custom_column_1_link(id integer primary key, book integer, value integer);
    create table custom_column_2(id integer primary key, book integer, value timestamp, unique(book));
    create table custom_column_3(id integer primary key, value text);
    create table books_custom_column_3_link(id integer primary key, book integer, value integer, extra real);
    create table custom_column_4(id integer primary key, book integer, value int);
    create view meta as select id, title from books;
    insert into books values (1, 'Good Omens', 'Good Omens', '2012-03-03 19:47:47.473000+00:00', '1990-05-01 00:00:00+00:00', 2.5,
      'Pratchett, Terry & Gaiman, Neil', '', 'Terry Pratchett/Good Omens (1)', '87DDBDEB-1e27-4d06-b79b-4b2a3bfc6a5f', 1, '2014-01-01');
    insert into books values (7, 'Notes', 'Notes', '2012-03-04 10:00:00+00:00', '0101-01-01 00:00:00+00:00', 1.0, 'Unknown', '', 'Unknown/Notes (7)',
      '518730a4-a16c-4666-8afb-eef4812b11b1', 0, '2014-01-01');
    insert into authors values (1, 'Terry Pratchett', 'Pratchett, Terry', ''), (2, 'Neil Gaiman', 'Gaiman, Neil', ''), (3, 'Unknown', 'Unknown', ''),
      (4, 'Martin Luther King| Jr.', 'King, Martin Luther, Jr.', '');
    insert into books_authors_link values (1, 1, 1), (2, 1, 2), (3, 7, 3), (4, 1, 4);
    insert into comments values (1, 1, '<p>The world <b>ends</b>.</p>');
    insert into languages values (1, 'eng'), (2, 'deu');
    insert into books_languages_link values (1, 1, 2, 1), (2, 1, 1, 0);
    insert into publishers values (1, 'Gollancz', 'Gollancz');
    insert into books_publishers_link values (1, 1, 1);
    insert into ratings values (1, 9);
    insert into books_ratings_link values (1, 1, 1);
    insert into series values (1, 'Omens', 'Omens');
    insert into books_series_link values (1, 1, 1);
    insert into tags values (1, 'Fantasy'), (2, 'Humour');
    insert into books_tags_link values (1, 1, 2), (2, 1, 1);
    insert into identifiers values (1, 1, 'isbn', '9780575048003'), (2, 1, 'goodreads', '12067'), (3, 1, 'amazon_uk', '0575048000');
    insert into data values (1, 1, 'EPUB', 1000, 'Good Omens'), (2, 1, 'PDF', 1000, 'Good Omens');
    insert into custom_columns values (1, 'shelf', 'Shelf', 'text', 0, 1, '{}', 1, 1), (2, 'date_read', 'Read on', 'datetime', 0, 1, '{}', 0, 0),
      (3, 'cycle', 'Cycle', 'series', 0, 1, '{}', 0, 1), (4, 'pages', 'Pages', 'int', 0, 1, '{}', 0, 0);
    insert into custom_column_1 values (1, 'Study'), (2, 'To lend');
    insert into books_custom_column_1_link values (1, 1, 1), (2, 1, 2);
    insert into custom_column_2 values (1, 1, '2019-05-04 00:00:00+00:00');
    insert into custom_column_3 values (1, 'Apocalypse');
    insert into books_custom_column_3_link values (1, 1, 1, 3.0);
    insert into custom_column_4 values (1, 1, 288);
    ${further}`);
  database.close();
}
