import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database/connection.ts';

/** The table that says which books are in a list: those of a tag, or of a series. */
export interface Membership {
  readonly table: SQLiteTable;
  readonly book: SQLiteColumn;
  readonly list: SQLiteColumn;
  /** What the column of the list is called in the table. */
  readonly listKey: string;
  /** What says the place of a book in its list. */
  readonly places: Readonly<Record<string, SQLiteColumn>> & { readonly position: SQLiteColumn };
}

/**
 * Puts the books of one list into another. A book that is in both keeps the place it had in the one that goes, where it has none in the other.
 * Belongs in a unit of work.
 */
export async function moveBooks(database: Database, membership: Membership, from: number, to: number): Promise<void> {
  const { table, book, list, listKey, places } = membership;
  const placed = await database
    .select({ book, ...places })
    .from(table)
    .where(and(eq(list, from), isNotNull(places.position)));
  for (const { book: id, ...place } of placed) {
    await database
      .update(table)
      .set(place)
      .where(and(eq(book, id), eq(list, to), isNull(places.position)));
  }
  const both = database.select({ book }).from(table).where(eq(list, to));
  await database.delete(table).where(and(eq(list, from), inArray(book, both)));
  await database
    .update(table)
    .set({ [listKey]: to })
    .where(eq(list, from));
}
