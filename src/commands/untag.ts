import { changeBooks } from '../cli/change-books.ts';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { parseName } from '../cli/parse-arguments.ts';
import { chosenIds, queryOf, whereOf } from '../cli/resolve-books.ts';
import { BookshelfError } from '../domain/errors.ts';
import { allOf } from '../domain/query/combine.ts';
import { quoteText } from '../domain/query/quoting.ts';
import { cleanTagName } from '../domain/normalise-draft.ts';
import type { DefineCommand } from './command.ts';

/** `untag`: takes a tag off books. */
export const untag: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf untag to-sell 1 2', "bookshelf untag summer --where 'status:read'"]);
  command
    .description('Takes a tag off books: those named, those of a query, or, with --all, every book that carries it.')
    .argument('<tag>', 'the tag')
    .argument('[books...]', 'numbers, ISBNs or titles')
    .option('--where <words>', 'the books of this query')
    .option('--all', 'every book that carries the tag')
    .action(async (text, names, options) => {
      const name = cleanTagName(parseName(text, 'a tag'));
      const where = options.where === undefined ? null : await whereOf(options.where, context);
      if (names.length === 0 && where === null && !options.all)
        throw new BookshelfError('usage', 'no book is named', { hint: 'Give a number, --where WORDS, or --all' });
      const library = await context.library();
      const known = (await library.tags.list()).some((other) => other.name === name);
      if (!known) throw await library.tags.missing(name);
      const carrying = await queryOf([`tag:=${quoteText(name)}`], context);
      const tagged = where === null && !options.all ? null : allOf([carrying, ...(where === null ? [] : [where])]);
      const ids = await chosenIds(library, names, tagged);
      await changeBooks(context, library, ids, {
        action: 'untag',
        change: (book) => ({ ...book, tags: book.tags.filter((other) => other.name !== name) }),
      });
    });
};
