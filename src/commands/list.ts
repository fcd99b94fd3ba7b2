import { addBookFilters } from '../cli/book-filters.ts';
import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { printBooks } from '../cli/print-books.ts';
import { queryOf } from '../cli/resolve-books.ts';
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
    'bookshelf list --count status:read',
  ]);
  command
    .description(
      'Lists books: all of them, or those that match every word. Words and fields are explained in docs/query.md.',
    )
    .argument('[words...]', 'words, phrases, field:value, and, or, not, ( )')
    .option('--sort <fields>', 'the order: author,-published (- turns it round)')
    .option('--limit <number>', 'at most so many', parseAmount)
    .option('--offset <number>', 'leave out so many at the start', parseAmount)
    .option('--all', 'all of them on a terminal too, where a list stops after 100')
    .option('--count', 'print how many there are, nothing else')
    .action(async (words, options) => {
      const query = allOf([filters(context), queryOf(words, context)].filter(({ kind }) => kind !== 'all'));
      const sort = parseSort(options.sort ?? '');
      const library = await context.library();
      if (options.count) return context.print(`${await library.books.count(query)}\n`);
      await printBooks(
        context,
        library,
        { query, sort, limit: options.limit, offset: options.offset },
        options.all === true,
      );
    });
};
