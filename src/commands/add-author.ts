import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { parseName } from '../cli/parse-arguments.ts';
import type { DefineCommand } from './command.ts';

/** `add-author`: adds an author who has no book yet. */
export const addAuthor: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    "bookshelf add-author 'Wislawa Szymborska'",
    "bookshelf add-author 'Mao Dun' --sort-name 'Mao Dun'",
  ]);
  command
    .description(
      'Adds an author. A book adds its own authors; this is for one who has no book here yet, or to say how they sort.',
    )
    .argument('<name>', 'the name')
    .option('--sort-name <name>', 'the name to sort under, where the rule would get it wrong')
    .option('--if-missing', 'do nothing when there is such an author')
    .action(async (name, options) => {
      const sortName = options.sortName === undefined ? null : parseName(options.sortName, 'the sort name');
      const library = await context.library();
      const { dryRun } = context.settings;
      const { author, added } = await library.atomically(
        () => library.authors.add(name, sortName, options.ifMissing === true),
        { dryRun, note: () => ({ summary: `Added author ${name}` }) },
      );
      const message = added
        ? `Added author #${author.id} ${author.name}, sorted under ${author.sortName}`
        : `Author #${author.id} ${author.name} is there`;
      await context.answer({ action: 'add-author', ids: added ? [author.id] : [], message });
    });
};
