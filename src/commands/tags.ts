import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import { labelListing } from '../cli/label-listing.ts';
import { each } from '../cli/list-defaults.ts';
import { parseName } from '../cli/parse-arguments.ts';
import { cleanTagName } from '../domain/normalise-draft.ts';
import type { DefineCommand } from './command.ts';

/** `tags`: lists the tags of the library, or renames one. */
export const tags: DefineCommand = (command, context) => {
  command.description('Lists tags by name, with the number of their books.');
  addExamples(command, ['bookshelf tags', 'bookshelf tags rename sci-fi fiction/sf']);

  const list = command.command('list', { isDefault: true }).description('Lists tags.');
  addOutputOptions(list);
  addExamples(list, ['bookshelf tags list', 'bookshelf tags list --json']);
  addGlobalOptions(list);
  list.action(async () => {
    const library = await context.library();
    await context.printRows(each(await library.tags.list()), labelListing);
  });

  const rename = command
    .command('rename <tag> <name>')
    .description('Gives a tag and all below it another name; two of one name become one.');
  addChangeOptions(rename);
  addExamples(rename, ['bookshelf tags rename sci-fi fiction/sf', 'bookshelf tags rename sf fiction/sf --dry-run']);
  addGlobalOptions(rename);
  rename.action(async (from, newName) => {
    const to = cleanTagName(parseName(newName, 'the name of a tag'));
    const library = await context.library();
    const message = from === to ? 'Nothing to change' : `${from} is ${to} now`;
    const ids = await library.atomically(() => library.tags.rename(from, to), {
      dryRun: context.settings.dryRun,
      note: () => ({ summary: message }),
    });
    await context.answer({ action: 'tags rename', ids: from === to ? [] : ids, message });
  });
};
