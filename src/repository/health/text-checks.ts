import { sql } from 'drizzle-orm';
import { findDamage } from '../../domain/health/text-damage.ts';
import { titleFault } from '../../domain/health/title-fault.ts';
import { guessSortTitle } from '../../domain/sort-title.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { bookName } from './book-name.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

/** Finds titles that say nothing. */
export async function* checkTitles({ database }: Patient): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<{ id: number; title: string }>(
      sql`select id, title from books where id > ${after} order by id limit ${pageSize}`,
    ),
  );
  for await (const { id, title } of rows) {
    const fault = titleFault(title);
    if (fault !== null) yield { subject: 'book', id, message: `book #${id}: ${fault}` };
  }
}

/** The texts of a book that are one cell each, and whether they are one line. */
const fields = [
  ['title', true],
  ['subtitle', true],
  ['originalTitle', true],
  ['publisher', true],
  ['edition', true],
  ['description', false],
  ['review', false],
] as const;

type BookTexts = { readonly id: number } & Readonly<Record<(typeof fields)[number][0], string | null>>;

/** Finds texts that were damaged on their way. */
export async function* checkDamagedText(patient: Patient): AsyncGenerator<Discovery> {
  const books = pageById((after) =>
    patient.database.all<BookTexts>(
      sql`select id, title, subtitle, original_title as originalTitle, publisher, edition, description, review from books
        where id > ${after} order by id limit ${pageSize}`,
    ),
  );
  for await (const book of books) yield* damageOf(patient, book);
  for (const list of lists) yield* damagedNames(patient, list);
}

function* damageOf(patient: Patient, book: BookTexts): Generator<Discovery> {
  for (const [field, isLine] of fields) {
    const text = book[field];
    const damage = text === null ? null : findDamage(text, { isLine });
    if (damage === null) continue;
    const message = `${bookName(book.id, book.title)}: in its ${field} ${damage.reason}`;
    const { mended } = damage;
    const mend = mended === null ? {} : { mend: () => change(patient, book.id, field, mended) };
    yield { subject: 'book', id: book.id, message, ...mend };
  }
}

async function change(
  { library }: Patient,
  id: number,
  field: (typeof fields)[number][0],
  text: string,
): Promise<void> {
  const [book] = await library.books.get([id]);
  if (book === undefined) return;
  const isGuessed = book.sortTitle === guessSortTitle(book.title, book.language);
  const sorted = field === 'title' && isGuessed ? { sortTitle: guessSortTitle(text, book.language) } : {};
  await library.books.change(book, { ...book, ...sorted, [field]: text });
}

interface List {
  readonly subject: 'book' | 'author' | 'series' | 'tag';
  readonly what: string;
  readonly from: string;
  readonly id: string;
  readonly text: string;
  readonly isLine: boolean;
}

const lists: readonly List[] = [
  { subject: 'author', what: 'author', from: 'authors', id: 'id', text: 'name', isLine: true },
  { subject: 'series', what: 'series', from: 'series', id: 'id', text: 'name', isLine: true },
  { subject: 'tag', what: 'tag', from: 'tags', id: 'id', text: 'name', isLine: true },
  { subject: 'book', what: 'a note of book', from: 'notes', id: 'book_id', text: 'text', isLine: false },
  { subject: 'book', what: 'a review of book', from: 'readings', id: 'book_id', text: 'review', isLine: false },
];

interface TextRow {
  readonly id: number;
  readonly owner: number;
  readonly text: string;
}

/** Names that others share, notes and reviews: told, but not put right by itself. */
async function* damagedNames(
  { database }: Patient,
  { subject, what, from, id, text, isLine }: List,
): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<TextRow>(
      sql.raw(
        `select id, ${id} as owner, ${text} as text from ${from} where id > ${after} and ${text} is not null order by id limit ${pageSize}`,
      ),
    ),
  );
  for await (const row of rows) {
    const damage = findDamage(row.text, { isLine });
    if (damage === null) continue;
    const shown = isLine ? ` ${quoteValue(row.text)}` : '';
    yield { subject, id: row.owner, message: `${what} #${row.owner}${shown}: ${damage.reason}` };
  }
}
