import type { Command } from '@commander-js/extra-typings';
import { columnMapListing } from '../cli/column-map-listing.ts';
import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { each } from '../cli/list-defaults.ts';
import type { DefineCommand } from './command.ts';

/** `maps`: what `import --save-map` kept. */
export const maps: DefineCommand = (command, context) => {
  command.description(
    'Lists and deletes what the columns of your own tables are, as import --save-map keeps it and import --map-name uses it.',
  );
  addExamples(command, ['bookshelf maps', 'bookshelf maps delete booklist']);
  list(command, context);
  remove(command, context);
};

function list(parent: Command, context: Context): void {
  const command = parent
    .command('list', { isDefault: true })
    .description('Lists what is kept: its name, and the field that each column is.');
  addOutputOptions(command);
  addExamples(command, ['bookshelf maps list', 'bookshelf maps list --json']);
  addGlobalOptions(command);
  command.action(async () => {
    const library = await context.library();
    await context.printRows(each(await library.columnMaps.list()), columnMapListing);
  });
}

function remove(parent: Command, context: Context): void {
  const command = parent
    .command('delete <names...>')
    .description('Deletes what is kept under names; books that came in with its help stay.');
  addChangeOptions(command);
  addExamples(command, ['bookshelf maps delete booklist', 'bookshelf maps delete booklist --dry-run']);
  addGlobalOptions(command);
  command.action(async (names) => {
    const library = await context.library();
    const message = `Deleted the columns kept under ${[...new Set(names)].join(', ')}`;
    const ids = await library.atomically(() => library.columnMaps.delete(names), {
      dryRun: context.settings.dryRun,
      note: () => ({ summary: message }),
    });
    await context.answer({ action: 'maps delete', ids, message });
  });
}
