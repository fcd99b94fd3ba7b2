import { sql } from 'drizzle-orm';
import { isIsbn, readIsbn } from '../../domain/isbn.ts';
import { explainIsbn } from '../../domain/isbn-fault.ts';
import { bookName } from './book-name.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

interface IsbnRow {
  readonly id: number;
  readonly book: number;
  readonly title: string;
  readonly value: string;
}

/** Finds ISBNs that are not sound. One that is, but is not stored as 13 digits, is put right where the book does not have it already. */
export async function* checkIsbn({ database }: Patient): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<IsbnRow>(
      sql`select identifiers.id, books.id as book, title, value from identifiers join books on books.id = book_id
        where identifiers.id > ${after} and scheme = 'isbn' order by identifiers.id limit ${pageSize}`,
    ),
  );
  for await (const { id, book, title, value } of rows) {
    if (isIsbn(value)) continue;
    const sound = readIsbn(value);
    const name = bookName(book, title);
    if (sound === null) {
      yield { subject: 'book', id: book, message: `${name}: ${explainIsbn(value).message}` };
      continue;
    }
    const mend = async () => {
      await database.run(sql`update or ignore identifiers set value = ${sound} where id = ${id}`);
      await database.run(sql`delete from identifiers where id = ${id} and value <> ${sound}`);
    };
    yield { subject: 'book', id: book, message: `${name}: ISBN ${value} is not stored as ${sound}`, mend };
  }
}

interface SharedRow {
  readonly scheme: string;
  readonly value: string;
  readonly books: string;
}

/** Finds identifiers that several books have, in the order of the index. */
export async function* checkDuplicateIdentifiers({ database }: Patient): AsyncGenerator<Discovery> {
  for (let last: SharedRow = { scheme: '', value: '', books: '' }; ;) {
    const rows = await database.all<SharedRow>(
      sql`select scheme, value, group_concat('#' || book_id, ', ') as books from identifiers
        where (value, scheme) > (${last.value}, ${last.scheme}) group by value, scheme having count(*) > 1 order by value, scheme limit ${pageSize}`,
    );
    for (const row of rows) {
      const id = Number(/^#(\d+)/.exec(row.books)?.[1] ?? 0);
      yield { subject: 'book', id, message: `${row.scheme} ${row.value} stands on ${shortened(row.books)}` };
    }
    if (rows.length < pageSize) return;
    last = rows.at(-1) ?? last;
  }
}

function shortened(books: string): string {
  const list = books.split(', ');
  return list.length <= 10 ? books : `${list.slice(0, 10).join(', ')} and ${list.length - 10} more`;
}
