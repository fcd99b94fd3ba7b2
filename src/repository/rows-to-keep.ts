import { sql, type SQL } from 'drizzle-orm';
import { idList, imageOf, nameOf, type RowShape } from './journal-rows.ts';
import { isInserted, numbersOf, type ReversalFrame } from './reversal-frame.ts';

/** The inserted rows of each table that stay. */
export type KeptIds = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Finds the rows that an operation inserted and that have to stay: changed since, or needed by rows that came from elsewhere. A book stays
 * whole: with one of its rows stay the others, and what they refer to.
 */
export async function rowsToKeep(frame: ReversalFrame): Promise<KeptIds> {
  const kept = new Map(frame.shapes.map(({ name }) => [name, new Set<number>()]));
  if (frame.isLatest) return kept;
  const inserted = frame.shapes.filter(({ name }) => frame.ranges.has(name));
  for (const shape of inserted) await keepChanged(frame, shape, kept);
  for (const shape of inserted) await keepUsed(frame, shape, kept);
  for (const shape of inserted) await keepParents(frame, shape, kept, ['books']);
  for (const shape of inserted.filter(({ bookColumn }) => bookColumn === 'book_id'))
    await keepParts(frame, shape, kept);
  for (const shape of inserted)
    await keepParents(
      frame,
      shape,
      kept,
      shape.references.map(({ table }) => table).filter((name) => name !== 'books'),
    );
  return kept;
}

type Kept = ReadonlyMap<string, Set<number>>;

/** A row that is another one than the operation left, by more than what the program works out. */
async function keepChanged(frame: ReversalFrame, shape: RowShape, kept: Kept): Promise<void> {
  const { database, target, running } = frame;
  const plain = (image: SQL) => (shape.name === 'books' ? spokenOf(image, shape.columns) : image);
  const rows = await database.all<{ id: number; book: number | null; operation: number }>(sql`
    with first_later as (
      select row_id, book_id, min(operation) as operation, before from row_images l
      where l.operation > ${target} and l.operation < ${running} and l.table_name = ${shape.name} and ${isInserted(frame, shape, sql`l.row_id`)}
      group by row_id
    )
    select l.row_id as id, l.book_id as book, l.operation from first_later l join ${nameOf(shape)} c on c.id = l.row_id
    where ${plain(sql`l.before`)} <> ${plain(imageOf(shape, 'c.'))}`);
  for (const { id: rowId, book: bookId, operation } of rows) {
    kept.get(shape.name)?.add(rowId);
    frame.kept.push({ table: shape.name, rowId, bookId, columns: [], reason: 'changed', operation });
  }
}

/** The image of a book without the time of its change and its place among the authors; from the back, so that no place shifts. */
function spokenOf(image: SQL, columns: readonly string[]): SQL {
  const places = ['changed', 'author_order'].map((name) => columns.indexOf(name)).toSorted((one, other) => other - one);
  return places.reduce((rest, place) => sql`jsonb_remove(${rest}, ${`$[${place}]`})`, image);
}

/** A row that rows of other operations refer to. */
async function keepUsed(frame: ReversalFrame, parent: RowShape, kept: Kept): Promise<void> {
  for (const child of frame.shapes) {
    for (const { column } of child.references.filter(({ table }) => table === parent.name)) {
      const name = sql.raw(`c."${column}"`);
      const rows = await frame.database.all<{ id: number; child: number }>(sql`
        select ${name} as id, min(c.id) as child from ${nameOf(child)} c
        where ${isInserted(frame, parent, name)} and not ${isInserted(frame, child, sql`c.id`)} group by 1`);
      for (const row of rows) await keepUsedRow(frame, parent, child, { ...row, kept });
    }
  }
}

async function keepUsedRow(
  frame: ReversalFrame,
  parent: RowShape,
  child: RowShape,
  { id, child: childId, kept }: { id: number; child: number; kept: Kept },
): Promise<void> {
  if (kept.get(parent.name)?.has(id)) return;
  kept.get(parent.name)?.add(id);
  const bookId = parent.name === 'books' ? id : null;
  const operation = await insertedBy(frame, child, childId);
  frame.kept.push({ table: parent.name, rowId: id, bookId, columns: [], reason: 'used', operation });
}

async function insertedBy(
  { database, running }: ReversalFrame,
  { name }: RowShape,
  id: number,
): Promise<number | null> {
  const [row] = await database.all<{ operation: number | null }>(sql`
    select max(operation) as operation from operation_ranges
    where table_name = ${name} and operation < ${running} and ${id} between first_id and last_id`);
  return row?.operation ?? null;
}

/** What the rows that stay refer to. */
async function keepParents(
  frame: ReversalFrame,
  child: RowShape,
  kept: Kept,
  parents: readonly string[],
): Promise<void> {
  const own = kept.get(child.name) ?? new Set();
  if (own.size === 0) return;
  for (const { column, table } of child.references.filter(({ table }) => parents.includes(table))) {
    const parent = frame.shapes.find(({ name }) => name === table);
    if (parent === undefined || !frame.ranges.has(table)) continue;
    const name = sql.raw(`c."${column}"`);
    const ids = await numbersOf(
      frame.database,
      sql`select distinct ${name} as id from ${nameOf(child)} c where c.id in ${idList(own)} and ${isInserted(frame, parent, name)}`,
    );
    for (const id of ids) kept.get(table)?.add(id);
  }
}

/** The rows of books that stay. */
async function keepParts(frame: ReversalFrame, child: RowShape, kept: Kept): Promise<void> {
  const books = kept.get('books') ?? new Set();
  if (books.size === 0) return;
  const ids = await numbersOf(
    frame.database,
    sql`select c.id as id from ${nameOf(child)} c where c.book_id in ${idList(books)} and ${isInserted(frame, child, sql`c.id`)}`,
  );
  for (const id of ids) kept.get(child.name)?.add(id);
}
