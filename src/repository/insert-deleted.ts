import { sql, type SQL } from 'drizzle-orm';
import type { Reference } from '../database/journal-tables.ts';
import { columnList, imageValue, nameOf, type RowShape } from './journal-rows.ts';
import { isOfTarget, laterRows, type ReversalFrame } from './reversal-frame.ts';

/** Puts the rows that an operation deleted back under their ids; where a name is another row's by now, that row stands for the one that was deleted. */
export async function insertDeleted(frame: ReversalFrame, shape: RowShape): Promise<void> {
  const { database } = frame;
  const isGone = sql`not exists (select 1 from ${nameOf(shape)} c where c.id = i.row_id)`;
  const isOwn = frame.isLatest ? sql`1` : sql`i.row_id not in ${laterRows(frame, shape)}`;
  const missing = sql`from row_images i where ${isOfTarget(frame, shape)} and ${isGone} and ${isOwn}`;
  const [{ ids } = { ids: '[]' }] = await database.all<{ ids: string }>(
    sql`select json_group_array(i.row_id) as ids ${missing}`,
  );
  if (ids === '[]') return;
  await database.run(
    sql`insert or ignore into ${nameOf(shape)} (${columnList(shape)}) select ${storedValues(frame, shape)} ${missing} order by i.row_id`,
  );
  await noteRanges(frame, shape, ids);
  const refused = await database.all<{ id: number; book: number | null; name: string | null }>(
    sql`select i.row_id as id, i.book_id as book, ${storedName(shape)} as name ${missing}`,
  );
  for (const row of refused) await settleRefused(frame, shape, row);
}

/** The values of the images, with the rows that stand for others in their place. */
function storedValues({ stands }: ReversalFrame, shape: RowShape): SQL {
  const values = shape.columns.map((column) => {
    const value = imageValue(shape, column, 'i.before');
    const reference = shape.references.find((each) => each.column === column);
    const others = reference === undefined ? undefined : stands.get(reference.table);
    if (others === undefined) return value;
    const map = JSON.stringify(Object.fromEntries(others));
    return sql`coalesce(${map} ->> ('$."' || ${value} || '"'), ${value})`;
  });
  return sql.join(values, sql`, `);
}

/** The inserted rows as ranges: one for each run of ids without a gap. */
async function noteRanges({ database, running }: ReversalFrame, shape: RowShape, ids: string): Promise<void> {
  await database.run(sql`
    insert into operation_ranges (operation, table_name, first_id, last_id)
    select ${running}, ${shape.name}, min(id), max(id)
    from (select id, id - row_number() over (order by id) as run from ${nameOf(shape)} where id in (select value from json_each(${ids})))
    group by run`);
}

function storedName(shape: RowShape): SQL {
  return hasName(shape) ? imageValue(shape, 'name', 'i.before') : sql`null`;
}

function hasName({ bookColumn, columns }: RowShape): boolean {
  return bookColumn === null && columns.includes('name');
}

async function settleRefused(
  frame: ReversalFrame,
  shape: RowShape,
  { id: rowId, book: bookId, name }: { id: number; book: number | null; name: string | null },
): Promise<void> {
  const { database, kept, stands } = frame;
  const isNamed = name !== null && frame.shapes.some(({ references }) => references.some(refersTo(shape)));
  const [other] = isNamed
    ? await database.all<{ id: number }>(sql`select id from ${nameOf(shape)} where name = ${name}`)
    : [];
  if (other === undefined)
    kept.push({ table: shape.name, rowId, bookId, columns: [], reason: 'taken', operation: null });
  else stands.set(shape.name, new Map(stands.get(shape.name)).set(rowId, other.id));
}

function refersTo({ name }: RowShape): (reference: Reference) => boolean {
  return ({ table }) => table === name;
}
