import { bookLists, type Book, type BookList } from '../domain/book.ts';
import { bookColumns } from '../output/book-columns.ts';
import { defaultBookFields } from '../output/book-fields.ts';
import { identifierColumns } from '../output/identifier-columns.ts';
import type { BookSelection } from '../repository/books.ts';
import type { Library } from '../repository/library.ts';
import type { Context, Listing } from './context.ts';
import { explainNothing } from './explain-nothing.ts';

export const bookListing: Listing<Book> = {
  columns: [...bookColumns, ...identifierColumns],
  defaults: defaultBookFields,
};

/** How many rows a list on a terminal stops after, unless it is told otherwise. */
const screenful = 100;

/** Books to print: how to read them, how many there are in all, and what to say where there is none. */
export interface FoundBooks {
  /** `limit` is undefined where all that were asked for are wanted. */
  readonly read: (limit: number | undefined) => AsyncIterable<Book>;
  readonly count: () => Promise<number>;
  readonly explain: () => Promise<readonly string[]>;
  readonly listing: Listing<Book>;
}

/** The part of what was found that is asked for. */
export interface PrintedPart {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly all: boolean;
}

/** Prints the books of a selection; on a terminal a screenful, and how many more there are. */
export async function printBooks(
  context: Context,
  library: Library,
  selection: BookSelection,
  { all, listing }: { all: boolean; listing: Listing<Book> },
): Promise<void> {
  const { books, vocabulary } = library;
  const { query, limit, offset } = selection;
  const found = {
    read: (limit: number | undefined) => books.stream({ ...selection, limit, lists: shownLists(context, listing) }),
    count: () => books.count(query),
    explain: () => explainNothing(query, { count: (part) => books.count(part), vocabulary }),
    listing,
  };
  if (query.kind !== 'all') return printFound(context, found, { limit, offset, all });
  const explain = async () => (isTable(context) ? [emptyLibrary] : []);
  await printFound(context, { ...found, explain }, { limit, offset, all });
}

/** The lists that the columns show: the others need not be read. */
function shownLists(context: Context, listing: Listing<Book>): BookList[] {
  const shown = new Set<string | undefined>(context.columnsOf(listing).map(({ list }) => list));
  return bookLists.filter((list) => shown.has(list));
}

const emptyLibrary = 'No books. Add one: bookshelf add-book, or bring a list in: bookshelf import FILE';

/** Prints books that were found, and says why where there is none. */
export async function printFound(
  context: Context,
  found: FoundBooks,
  { limit, offset, all }: PrintedPart,
): Promise<void> {
  const isCut = isTable(context) && !all && limit === undefined;
  let printed = 0;
  async function* counted(): AsyncGenerator<Book> {
    for await (const book of found.read(isCut ? screenful : limit)) {
      printed += 1;
      yield book;
    }
  }
  await context.printRows(counted(), found.listing);
  if (context.settings.quiet || (printed > 0 && (!isCut || printed < screenful))) return;
  const total = await found.count();
  if (total === 0) for (const line of await found.explain()) await context.say(line);
  else if (isCut && total - (offset ?? 0) > screenful)
    await context.say(`${screenful} of ${total} books; see them all with --all, or choose with words`);
}

function isTable(context: Context): boolean {
  return context.isTerminal && context.output === 'table';
}
