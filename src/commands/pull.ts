import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { exchangeLibraries } from '../cli/exchange-libraries.ts';
import type { DefineCommand } from './command.ts';

/** `pull`: gets what was done in the library that this one is a clone of. */
export const pull: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf pull', 'bookshelf pull /media/stick/books.db --dry-run']);
  command
    .description(
      'Gets what was done since in the library that this one is a clone of, or in another one that was the same once: its operations, with their numbers. An empty library gets everything. Where both went on, each for itself, nothing is done: bookshelf sync makes them the same.',
    )
    .argument(
      '[address]',
      'the other library: a file, or a shared one on a server; without it, where this one was cloned from',
    )
    .action(async (address) => exchangeLibraries(context, 'pull', address));
};
