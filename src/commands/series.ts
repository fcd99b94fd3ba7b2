import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import { labelListing } from '../cli/label-listing.ts';
import { each } from '../cli/list-defaults.ts';
import { parseName } from '../cli/parse-arguments.ts';
import type { DefineCommand } from './command.ts';

/** `series`: lists the series of the library, or renames one. */
export const series: DefineCommand = (command, context) => {
  command.description('Lists series by name, with the number of their books.');
  addExamples(command, ['bookshelf series', "bookshelf series rename 'Hainish' 'Hainish Cycle'"]);

  const list = command.command('list', { isDefault: true }).description('Lists series.');
  addOutputOptions(list);
  addExamples(list, ['bookshelf series list', 'bookshelf series list --json']);
  addGlobalOptions(list);
  list.action(async () => {
    const library = await context.library();
    await context.printRows(each(await library.series.list()), labelListing);
  });

  const rename = command
    .command('rename <series> <name>')
    .description('Gives a series another name; two of one name become one.');
  addChangeOptions(rename);
  addExamples(rename, [
    "bookshelf series rename 'Hainish' 'Hainish Cycle'",
    "bookshelf series rename Dune 'Dune Chronicles' --dry-run",
  ]);
  addGlobalOptions(rename);
  rename.action(async (from, newName) => {
    const to = parseName(newName, 'the name of a series');
    const library = await context.library();
    const message = from === to ? 'Nothing to change' : `${from} is ${to} now`;
    const ids = await library.atomically(() => library.series.rename(from, to), {
      dryRun: context.settings.dryRun,
      note: () => ({ summary: message }),
    });
    await context.answer({ action: 'series rename', ids: from === to ? [] : ids, message });
  });
};
