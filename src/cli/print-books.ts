import { bookColumns } from '../output/book-columns.ts';
import { defaultBookFields } from '../output/book-fields.ts';
import type { BookSelection } from '../repository/books.ts';
import type { Library } from '../repository/library.ts';
import type { Context, Listing } from './context.ts';
import type { Book } from '../domain/book.ts';

export const bookListing: Listing<Book> = { columns: bookColumns, defaults: defaultBookFields };

/** How many rows a list on a terminal stops after, unless it is told otherwise. */
const screenful = 100;

/** Prints the books of a selection; on a terminal a screenful, and how many more there are. */
export async function printBooks(
  context: Context,
  library: Library,
  selection: BookSelection,
  all: boolean,
): Promise<void> {
  const isCut = context.isTerminal && context.output === 'table' && !all && selection.limit === undefined;
  const chosen = isCut ? { ...selection, limit: screenful } : selection;
  await context.printRows(library.books.stream(chosen), bookListing);
  if (!context.isTerminal || context.output !== 'table') return;
  const total = await library.books.count(selection.query);
  if (total === 0 && selection.query.kind !== 'all') await context.say('No book matches');
  else if (total === 0)
    await context.say('No books. Add one: bookshelf add-book, or bring a list in: bookshelf import FILE');
  else if (isCut && total - (selection.offset ?? 0) > screenful)
    await context.say(`${screenful} of ${total} books; see them all with --all, or choose with words`);
}
