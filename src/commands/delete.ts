import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { briefly, chosenIds, whereOf, requireChoice } from '../cli/resolve-books.ts';
import type { DefineCommand } from './command.ts';

/** `delete`: takes books out of the library. */
export const deleteBooks: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf delete 1 --yes', "bookshelf delete --where 'tag:to-sell status:read' --dry-run"]);
  command
    .description(
      'Takes books out of the library, with their readings and notes; authors stay. Asks first on a terminal; a script says --yes.',
    )
    .argument('[books...]', 'numbers, ISBNs or titles')
    .option('--where <words>', 'the books of this query')
    .action(async (names, options) => {
      requireChoice(names, options.where);
      const where = options.where === undefined ? null : await whereOf(options.where, context);
      const library = await context.library();
      const ids = await chosenIds(library, names, where);
      const few = (await library.books.get(ids.slice(0, 5))).map(briefly);
      const what = ids.length <= few.length ? few.join(', ') : `${few.join(', ')} and ${ids.length - few.length} more`;
      if (ids.length > 0 && !(await context.confirm(`Delete ${what}?`))) return context.decline('delete');
      await library.atomically(() => library.books.delete(ids), {
        dryRun: context.settings.dryRun,
        note: () => ({ summary: `Deleted ${what}` }),
      });
      await context.answer({
        action: 'delete',
        ids,
        message: ids.length === 0 ? 'No book matches' : `Deleted ${what}`,
      });
    });
};
