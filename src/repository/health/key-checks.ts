import { sql, type SQL } from 'drizzle-orm';
import { dateBounds, isPartialDate } from '../../domain/partial-date.ts';
import { noAuthor } from '../book-row.ts';
import { bookName } from './book-name.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

/** A column that is worked out from others, as SQL does it with the functions every connection has (database/sql-functions.ts). */
interface WorkedOut {
  readonly table: string;
  readonly column: string;
  readonly value: string;
  /** What tells a person which row it is. */
  readonly name: string;
}

const firstSortName = (where: string) =>
  `(select order_key(authors.sort_name) from book_authors join authors on authors.id = book_authors.author_id where book_authors.book_id = books.id ${where} order by book_authors.position limit 1)`;

const columns: readonly WorkedOut[] = [
  { table: 'books', column: 'title_key', value: 'fold(title)', name: 'title' },
  { table: 'books', column: 'title_order', value: 'order_key(sort_title)', name: 'title' },
  {
    table: 'books',
    column: 'author_order',
    value: `coalesce(${firstSortName("and role = 'author'")}, ${firstSortName('')}, '${noAuthor}')`,
    name: 'title',
  },
  { table: 'authors', column: 'name_key', value: 'fold(name)', name: 'name' },
  { table: 'authors', column: 'sort_order', value: 'order_key(sort_name)', name: 'name' },
  { table: 'series', column: 'name_key', value: 'fold(name)', name: 'name' },
  { table: 'tags', column: 'name_key', value: 'fold(name)', name: 'name' },
];

const subjects = { books: 'book', authors: 'author', series: 'series', tags: 'tag' } as const;

/** Compares what is worked out from texts with what it should be. */
export async function* checkKeys(patient: Patient): AsyncGenerator<Discovery> {
  for (const column of columns) yield* checkColumn(patient, column);
  for (const [table, date] of dates) yield* checkBounds(patient, table, date);
}

async function* checkColumn(
  { database }: Patient,
  { table, column, value, name }: WorkedOut,
): AsyncGenerator<Discovery> {
  const wrong = pageById((after) =>
    database.all<{ id: number; name: string | null }>(
      sql.raw(
        `select id, ${name} as name from ${table} where id > ${after} and ${column} is not ${value} order by id limit ${pageSize}`,
      ),
    ),
  );
  const subject =
    table === 'books' || table === 'authors' || table === 'series' || table === 'tags' ? subjects[table] : 'book';
  for await (const row of wrong) {
    const mend = async () =>
      void (await database.run(sql.raw(`update ${table} set ${column} = ${value} where id = ${row.id}`)));
    yield { subject, id: row.id, message: `${bookName(row.id, row.name)}: ${column} does not fit its ${name}`, mend };
  }
}

const dates = [
  ['books', 'published'],
  ['books', 'first_published'],
  ['readings', 'started'],
  ['readings', 'finished'],
] as const;

interface DateRow {
  readonly id: number;
  readonly book: number;
  readonly date: string;
  readonly low: number | null;
  readonly high: number | null;
}

async function* checkBounds(
  { database }: Patient,
  table: 'books' | 'readings',
  column: string,
): AsyncGenerator<Discovery> {
  const book = table === 'books' ? 'id' : 'book_id';
  const rows = pageById((after) =>
    database.all<DateRow>(
      sql.raw(
        `select id, ${book} as book, ${column} as date, ${column}_from as low, ${column}_to as high from ${table} where id > ${after} and ${column} is not null order by id limit ${pageSize}`,
      ),
    ),
  );
  for await (const { id, book, date, low, high } of rows) {
    if (!isPartialDate(date)) {
      yield { subject: 'book', id: book, message: `book #${book}: ${column} is no date: ${date}` };
      continue;
    }
    const { from, to } = dateBounds(date);
    if (from === low && to === high) continue;
    const mend = async () => void (await database.run(boundsOf(table, column, id, from, to)));
    yield { subject: 'book', id: book, message: `book #${book}: the bounds of ${column} do not fit ${date}`, mend };
  }
}

function boundsOf(table: string, column: string, id: number, from: number | null, to: number | null): SQL {
  return sql`update ${sql.identifier(table)} set ${sql.identifier(`${column}_from`)} = ${from}, ${sql.identifier(`${column}_to`)} = ${to} where id = ${id}`;
}
