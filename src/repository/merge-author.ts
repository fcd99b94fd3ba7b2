import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authorAliases, authors, bookAuthors } from '../database/schema/index.ts';

/** An author as far as merging goes. */
interface Named {
  readonly id: number;
  readonly name: string;
}

/** Gives one author the books and the aliases of another, who goes and whose name becomes an alias. Belongs in a unit of work. */
export async function mergeAuthor(database: Database, into: Named, other: Named): Promise<void> {
  const taken = database
    .select({ book: bookAuthors.bookId })
    .from(bookAuthors)
    .where(eq(bookAuthors.authorId, into.id));
  const twice = sql`${bookAuthors.authorId} = ${other.id} and ${inArray(bookAuthors.bookId, taken)}`;
  const doubled = await database
    .select({ id: bookAuthors.id, bookId: bookAuthors.bookId, role: bookAuthors.role })
    .from(bookAuthors)
    .where(twice);
  for (const part of doubled) await dropIfTwice(database, into.id, part);
  await database.update(bookAuthors).set({ authorId: into.id }).where(eq(bookAuthors.authorId, other.id));
  await database.update(authorAliases).set({ authorId: into.id }).where(eq(authorAliases.authorId, other.id));
  await database.delete(authors).where(eq(authors.id, other.id));
  await database.insert(authorAliases).values({ authorId: into.id, name: other.name });
}

async function dropIfTwice(
  database: Database,
  authorId: number,
  part: { id: number; bookId: number; role: string },
): Promise<void> {
  const same = sql`${bookAuthors.authorId} = ${authorId} and ${bookAuthors.bookId} = ${part.bookId} and ${bookAuthors.role} = ${part.role}`;
  const known = await database.select({ id: bookAuthors.id }).from(bookAuthors).where(same).get();
  if (known !== undefined) await database.delete(bookAuthors).where(eq(bookAuthors.id, part.id));
}
