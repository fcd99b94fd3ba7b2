import { addBookFilters } from '../cli/book-filters.ts';
import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { parseAmount, parseId } from '../cli/parse-arguments.ts';
import { configuredListing } from '../cli/configured-listing.ts';
import { printBooks } from '../cli/print-books.ts';
import { queryOf } from '../cli/resolve-books.ts';
import { BookshelfError } from '../domain/errors.ts';
import { allOf } from '../domain/query/combine.ts';
import { parseSort } from '../domain/sort-key.ts';
import type { DefineCommand } from './command.ts';

/** `list`: lists the books of a query, in any order. */
export const list: DefineCommand = (command, context) => {
  addOutputOptions(command);
  const filters = addBookFilters(command);
  addExamples(command, [
    'bookshelf list --tag sf --sort author,-published',
    `bookshelf list 'author:"le guin" year:1960..1979 rating:>=4' --json`,
    "bookshelf list 'status:to-read' --fields id,title,isbn",
    'bookshelf list --sort author --limit 50 --after 2',
    'bookshelf list --count status:read',
    'bookshelf list --as-of 1 --sort title',
    'bookshelf list --explain tag:sf year:1960..1969',
  ]);
  command
    .description(
      'Lists books: all of them, or those that match every word. Words and fields are explained in docs/query.md.',
    )
    .argument('[words...]', 'words, phrases, field:value, and, or, not, ( )')
    .option('--sort <fields>', 'the order: author,-published (- turns it round)')
    .option('--limit <number>', 'at most so many', parseAmount)
    .option('--offset <number>', 'leave out so many at the start', parseAmount)
    .option('--after <id>', 'the page behind this book in the order, however long the list', parseId)
    .option('--all', 'all of them on a terminal too, where a list stops after 100')
    .option('--as-of <moment>', 'the books as they were after an operation, or at the end of a day')
    .option('--count', 'print how many there are, nothing else')
    .option('--explain', 'print how the words are read and how the database finds the books')
    .action(async (words, { sort, limit, offset, after, all = false, asOf, count, explain }) => {
      if (after !== undefined && offset !== undefined)
        throw new BookshelfError('usage', '--after and --offset are two ways to turn pages', {
          hint: 'Give one of them: --after goes by the last book of the page before',
        });
      const keys = parseSort(sort ?? (await context.configured('list.sort'))?.value ?? '');
      const query = allOf([filters(context), await queryOf(words, context)].filter(({ kind }) => kind !== 'all'));
      const library =
        asOf === undefined
          ? await context.library()
          : await (await import('../cli/open-as-of.ts')).openAsOf(context, asOf, { words: query.kind !== 'all' });
      const selection = { query, sort: keys, limit: limit ?? pageLimit(after, all, context), offset, after };
      if (explain) {
        const { printExplanation } = await import('../cli/print-explanation.ts');
        return printExplanation(context, { query, ...(await library.books.explain(selection)) });
      }
      if (count) return context.print(`${await library.books.count(query)}\n`);
      await printBooks(context, library, selection, { all, listing: await configuredListing(context) });
    });
};

/** A page behind a book is a screenful on a terminal: how many more there are is not said, because it would take longer than the page. */
function pageLimit(after: number | undefined, all: boolean, context: Context): number | undefined {
  return after === undefined || all || !context.isTerminal || context.output !== 'table' ? undefined : 100;
}
