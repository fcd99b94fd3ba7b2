import type { Command } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { each } from '../cli/list-defaults.ts';
import { operationListing } from '../cli/operation-listing.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { plural } from '../cli/plural.ts';
import { bookNumber, namedBook } from '../cli/resolve-books.ts';
import { parseAge } from '../domain/age.ts';
import { naming } from '../domain/name-error.ts';
import type { DefineCommand } from './command.ts';

/** `history`: lists what was done to the library, or to one book; forgets what is old. */
export const history: DefineCommand = (command, context) => {
  command.description('Lists what was done to the library, the newest first, or to one book.');
  addExamples(command, ['bookshelf history', 'bookshelf history 1 --json', 'bookshelf history prune --keep 90d --yes']);
  list(command, context);
  prune(command, context);
};

function list(parent: Command, context: Context): void {
  const command = parent
    .command('list [book]', { isDefault: true })
    .description(
      'Lists operations, the newest first: what was changed, when, and whether it was taken back. With a book, those that touched it; a deleted one is named by its number.',
    )
    .option('--limit <number>', 'at most so many', parseAmount)
    .option('--all', 'all of them on a terminal too, where the list stops after 100');
  addOutputOptions(command);
  addExamples(command, ['bookshelf history list --limit 5', 'bookshelf history list 1 --json']);
  addGlobalOptions(command);
  command.action(async (name, { limit, all = false }) => {
    const library = await context.library();
    const book = name === undefined ? undefined : await bookNumber(library, name);
    const operations = await library.operations();
    const isCut = !all && limit === undefined && context.isTerminal && context.output === 'table';
    const found = await operations.list({ limit: isCut ? screenful + 1 : limit, book });
    if (name !== undefined && found.length === 0) await namedBook(library, name);
    const shown = isCut ? found.slice(0, screenful) : found;
    await context.printRows(each(shown), operationListing);
    if (shown.length < found.length) await context.say(`There are more than ${screenful}; see them all with --all`);
  });
}

/** How many rows a list on a terminal stops after. */
const screenful = 100;

function prune(parent: Command, context: Context): void {
  const command = parent
    .command('prune')
    .description(
      'Forgets the operations older than an age, which can then be undone no more. The books stay as they are; the file gets no smaller, but room in it is used again.',
    )
    .requiredOption('--keep <age>', 'what to keep: 90d, 12w, 6m, 2y', (text) => naming('--keep', () => parseAge(text)));
  addChangeOptions(command);
  addExamples(command, ['bookshelf history prune --keep 1y --dry-run', 'bookshelf history prune --keep 90d --yes']);
  addGlobalOptions(command);
  command.action(async ({ keep }) => {
    const library = await context.library();
    const before = new Date(context.surroundings.clock() - keep).toISOString();
    const question = `Forget what was done before ${before.slice(0, 10)}? It can never be undone after that.`;
    if (!(await context.confirm(question))) return context.decline('history prune');
    const operations = await library.operations();
    const count = await library.atomically(() => operations.prune(before), { dryRun: context.settings.dryRun });
    const message = count === 0 ? 'There is nothing so old' : `Forgot ${plural(count, 'operation')}`;
    await context.answer({ action: 'history prune', ids: [], message, counts: { operations: count } });
  });
}
