/** A view for people who ask in SQL: its name, what a row is, and how it is made. Names and columns are a contract. */
export interface SqlView {
  readonly name: string;
  readonly summary: string;
  readonly select: string;
}

const first = (select: string): string => `(${select} limit 1)`;
const joined = (select: string): string => `(select group_concat(text, '; ') from (${select}))`;
const names = (role: string): string =>
  joined(`select a.name as text from book_authors ba join authors a on a.id = ba.author_id
    where ba.book_id = b.id and ba.role = '${role}' order by ba.position`);

/** The views of `bookshelf sql`: a row for each book, author, part, identifier, series entry, tag, reading and note. Ratings are stars. */
export const sqlViews: readonly SqlView[] = [
  {
    name: 'v_books',
    summary: 'a book, with its lists as text',
    select: `select b.id, b.uuid, b.title, b.subtitle, b.sort_title, b.original_title,
      ${names('author')} as authors, ${names('editor')} as editors, ${names('translator')} as translators,
      ${first(`select a.sort_name from book_authors ba join authors a on a.id = ba.author_id
        where ba.book_id = b.id order by ba.position`)} as author_sort,
      ${first(`select i.value from identifiers i where i.book_id = b.id and i.scheme = 'isbn' order by i.position`)} as isbn,
      ${joined(`select s.name || coalesce(' #' || bs.position, '') as text from book_series bs
        join series s on s.id = bs.series_id where bs.book_id = b.id order by bs.ordinal`)} as series,
      ${joined(`select t.name as text from book_tags bt join tags t on t.id = bt.tag_id
        where bt.book_id = b.id order by bt.ordinal`)} as tags,
      b.publisher, b.published, b.first_published,
      coalesce(b.published_from, b.published_to, b.first_published_from, b.first_published_to) / 10000 as year,
      b.edition, b.format, b.language, b.pages, b.minutes, b.rating / 4.0 as rating, b.status, b.wished,
      b.review, b.description, b.cover, b.added, b.changed,
      (select count(*) from readings r where r.book_id = b.id and r.state = 'read') as times_read,
      (select max(r.finished_from) from readings r where r.book_id = b.id and r.state = 'read') as last_read_day
      from books b`,
  },
  {
    name: 'v_authors',
    summary: 'an author, with the number of books',
    select: `select a.id, a.name, a.sort_name, (select count(distinct ba.book_id) from book_authors ba where ba.author_id = a.id) as books
      from authors a`,
  },
  {
    name: 'v_contributors',
    summary: "an author's part in a book",
    select: `select ba.book_id, b.title, ba.author_id, a.name, a.sort_name, ba.role, ba.position
      from book_authors ba join books b on b.id = ba.book_id join authors a on a.id = ba.author_id`,
  },
  {
    name: 'v_identifiers',
    summary: 'a number that a book goes by',
    select: `select i.book_id, b.title, i.scheme, i.value, i.position from identifiers i join books b on b.id = i.book_id`,
  },
  {
    name: 'v_series',
    summary: "a book's place in a series",
    select: `select s.name as series, bs.position, bs.position_number, bs.book_id, b.title
      from book_series bs join series s on s.id = bs.series_id join books b on b.id = bs.book_id`,
  },
  {
    name: 'v_tags',
    summary: 'a tag of a book',
    select: `select t.name as tag, bt.position, bt.book_id, b.title
      from book_tags bt join tags t on t.id = bt.tag_id join books b on b.id = bt.book_id`,
  },
  {
    name: 'v_readings',
    summary: 'a passage through a book',
    select: `select r.id, r.uuid, r.book_id, b.title, r.state, r.started, r.finished, r.rating / 4.0 as rating, r.review
      from readings r join books b on b.id = r.book_id`,
  },
  {
    name: 'v_notes',
    summary: 'a note or a quote of a book',
    select: `select n.id, n.uuid, n.book_id, b.title, n.kind, n.text, n.page, n.added from notes n join books b on b.id = n.book_id`,
  },
];
