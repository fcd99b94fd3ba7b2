import { Option } from '@commander-js/extra-typings';
import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { each } from '../cli/list-defaults.ts';
import { bookListing } from '../cli/print-books.ts';
import { sourceListing, type SourceRow } from '../cli/source-listing.ts';
import { bookNumber, namedBook } from '../cli/resolve-books.ts';
import { wholeBookListing } from '../cli/whole-book-listing.ts';
import type { BookEventRow } from '../cli/book-event-listing.ts';
import type { Book } from '../domain/book.ts';
import { bookColumns } from '../output/book-columns.ts';
import { chooseColumns } from '../output/choose-columns.ts';
import type { Library } from '../repository/library.ts';
import type { DefineCommand } from './command.ts';

const shown = bookColumns
  .map(({ name }) => name)
  .filter((name) => !['author', 'year', 'isbn', 'tagPositions'].includes(name));

/** `show`: shows all that is known of one book or of several. */
export const show: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, [
    'bookshelf show 1',
    'bookshelf show 9780441478125 --json',
    'bookshelf show 1 --sources',
    "bookshelf show 'The Left Hand of Darkness' --fields title,notes",
    'bookshelf show 1 --history',
  ]);
  command
    .description(
      'Shows all that is known of a book. A book is named by its number, an ISBN, its uuid, or its whole title. With --json one book is one object, several are an array.',
    )
    .argument('<books...>', 'numbers, ISBNs or titles')
    .addOption(new Option('--sources', 'show the rows of files that it came from instead').conflicts('history'))
    .option('--as-of <moment>', 'as it was after an operation, or at the end of a day')
    .addOption(new Option('--history', 'what was done to it, the newest first').conflicts('asOf'))
    .action(async (names, { sources = false, asOf, history }) => {
      const library =
        asOf === undefined
          ? await context.library()
          : await (await import('../cli/open-as-of.ts')).openAsOf(context, asOf);
      if (history) return printHistory(library, names);
      const books: Book[] = [];
      for (const name of names) books.push(await namedBook(library, name));
      if (sources) return printSources(library, books);
      if (context.settings.output === null) return context.print(await records(books));
      const [book, ...others] = books;
      if (book !== undefined && others.length === 0) return context.printThing(book, wholeBookListing);
      await context.printRows(each(books), wholeBookListing);
    });

  async function printSources(library: Library, books: readonly Book[]): Promise<void> {
    const rows: SourceRow[] = [];
    for (const { id } of books) for (const source of await library.books.sources(id)) rows.push({ id, ...source });
    await context.printRows(each(rows), sourceListing);
    if (rows.length === 0) await context.say('No rows are kept: only the export of a service has rows of its own');
  }

  async function printHistory(library: Library, names: readonly string[]): Promise<void> {
    const { bookEventListing } = await import('../cli/book-event-listing.ts');
    const rows: BookEventRow[] = [];
    for (const name of names) {
      const book = await bookNumber(library, name);
      const events = await library.bookHistory(book);
      if (events.length === 0) await namedBook(library, name);
      for (const event of events) rows.push({ ...event, id: event.operation.id, book });
    }
    await context.printRows(each(rows), bookEventListing);
  }

  async function records(books: readonly Book[]): Promise<string> {
    const columns = chooseColumns(bookListing.columns, context.settings.fields ?? shown);
    return (await Promise.all(books.map(async (book) => context.record(columns, book)))).join('\n');
  }
};
