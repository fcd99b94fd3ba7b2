import { sql, type SQL } from 'drizzle-orm';
import { bookName } from './book-name.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

interface DatedRow {
  readonly id: number;
  readonly book: number;
  readonly title: string;
  readonly one: string | null;
  readonly other: string | null;
}

/** Finds readings that ended before they started, whatever day their dates mean. */
export async function* checkReadingDates(patient: Patient): AsyncGenerator<Discovery> {
  for await (const { book, title, one, other } of readingsWhere(patient, sql`finished_to < started_from`))
    yield { subject: 'book', id: book, message: `${bookName(book, title)}: finished ${other}, started ${one}` };
}

/** Finds what lies after today: readings, additions, and publications more than two years off. */
export async function* checkFutureDates(patient: Patient): AsyncGenerator<Discovery> {
  const { today } = patient;
  for await (const row of readingsWhere(patient, sql`(started_from > ${today} or finished_from > ${today})`)) {
    const dates = [row.one, row.other].filter((date) => date !== null).join(' to ');
    yield { subject: 'book', id: row.book, message: `${bookName(row.book, row.title)}: read ${dates}, after today` };
  }
  const { now } = patient;
  const late = today + 2 * 10_000;
  yield* booksWhere(patient, 'added', sql`added > ${now}`);
  yield* booksWhere(patient, 'published', sql`published_from > ${late}`);
  yield* booksWhere(patient, 'first_published', sql`first_published_from > ${late}`);
}

function readingsWhere({ database }: Patient, where: SQL): AsyncIterable<DatedRow> {
  return pageById((after) =>
    database.all<DatedRow>(
      sql`select readings.id, books.id as book, title, started as one, finished as other from readings join books on books.id = book_id
        where readings.id > ${after} and ${where} order by readings.id limit ${pageSize}`,
    ),
  );
}

async function* booksWhere({ database }: Patient, column: string, where: SQL): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<DatedRow>(
      sql`select id, id as book, title, ${sql.identifier(column)} as one, null as other from books
        where id > ${after} and ${where} order by id limit ${pageSize}`,
    ),
  );
  for await (const { id, title, one } of rows) {
    const what = column.replace('_', ' ');
    yield { subject: 'book', id, message: `${bookName(id, title)}: ${what} ${one}, in the future` };
  }
}
