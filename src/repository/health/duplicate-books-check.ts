import { sql } from 'drizzle-orm';
import type { Book } from '../../domain/book.ts';
import { contradiction, sameTitleAndAuthor } from '../../domain/match-book.ts';
import { readInOrder } from '../book-reader.ts';
import { bookName } from './book-name.ts';
import type { Discovery, Patient } from './check.ts';
import { pageSize } from './page-by-id.ts';

interface Group {
  readonly author: string;
  readonly title: string;
}

/** So many books of one author and title are compared with each other. */
const mostCompared = 50;

/** Finds books of one title and first author that nothing tells apart; groups come out of the index by author and title. */
export async function* checkDuplicateBooks(patient: Patient): AsyncGenerator<Discovery> {
  for (let last: Group = { author: '', title: '' }; ;) {
    const groups = await patient.database.all<Group>(
      sql`select author_order as author, title_order as title from books where (author_order, title_order) > (${last.author}, ${last.title})
        group by author_order, title_order having count(*) > 1 order by author_order, title_order limit ${pageSize}`,
    );
    for (const group of groups) yield* within(patient, group);
    if (groups.length < pageSize) return;
    last = groups.at(-1) ?? last;
  }
}

async function* within({ database }: Patient, { author, title }: Group): AsyncGenerator<Discovery> {
  const ids = await database.all<{ id: number }>(
    sql`select id from books where author_order = ${author} and title_order = ${title} order by id limit ${mostCompared}`,
  );
  const books = await readInOrder(
    database,
    ids.map(({ id }) => id),
  );
  const told = new Set<number>();
  for (const [index, one] of books.entries()) {
    if (told.has(one.id)) continue;
    const same = books.slice(index + 1).filter((other) => isSame(one, other));
    for (const { id } of same) told.add(id);
    if (same.length === 0) continue;
    const others = same.map(({ id }) => `#${id}`).join(', ');
    yield { subject: 'book', id: one.id, message: `${bookName(one.id, one.title)} may be the same book as ${others}` };
  }
}

function isSame(one: Book, other: Book): boolean {
  return sameTitleAndAuthor(one, other) && contradiction(one, other) === null;
}
