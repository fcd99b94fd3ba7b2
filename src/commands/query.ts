import type { Command } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { each } from '../cli/list-defaults.ts';
import { savedQueryListing, type SavedQueryRow } from '../cli/saved-query-listing.ts';
import { BookshelfError } from '../domain/errors.ts';
import { joinWords } from '../domain/query/join-words.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import { parseSavedName } from '../domain/saved-query.ts';
import type { Library } from '../repository/library.ts';
import type { SavedQuery } from '../repository/saved-queries.ts';
import type { DefineCommand } from './command.ts';

/** `query`: keeps queries under names. */
export const query: DefineCommand = (command, context) => {
  command.description(
    'Keeps queries under names. @name stands for the words wherever words choose books: bookshelf list @name, or --where @name.',
  );
  addExamples(command, [
    "bookshelf query save short 'pages:<200 not status:read'",
    'bookshelf query list --json',
    'bookshelf query delete tbr',
  ]);
  list(command, context);
  show(command, context);
  save(command, context);
  remove(command, context);
};

function list(parent: Command, context: Context): void {
  const command = parent
    .command('list', { isDefault: true })
    .description('Lists the saved queries: name, words, and how many books they find now.');
  addOutputOptions(command);
  addExamples(command, ['bookshelf query list', 'bookshelf query list --json']);
  addGlobalOptions(command);
  command.action(async () => {
    const library = await context.library();
    const saved = await library.savedQueries.list();
    await context.printRows(
      each(await Promise.all(saved.map((one) => counted(one, library, context)))),
      savedQueryListing,
    );
  });
}

function show(parent: Command, context: Context): void {
  const command = parent.command('show <name>').description('Prints the words of a saved query, as they were typed.');
  addOutputOptions(command);
  addExamples(command, ['bookshelf query show tbr', 'bookshelf query show tbr --json']);
  addGlobalOptions(command);
  command.action(async (text) => {
    const name = parseSavedName(text);
    const library = await context.library();
    const saved = await library.savedQueries.named(name);
    if (context.settings.output === null) return context.print(`${saved.words}\n`);
    await context.printThing(await counted(saved, library, context), savedQueryListing);
  });
}

function save(parent: Command, context: Context): void {
  const command = parent
    .command('save <name> <words...>')
    .description('Saves words under a name. They are kept as typed: added:-2w.. goes on meaning the last two weeks.')
    .option('--force', 'replace the words that the name has');
  addChangeOptions(command);
  addExamples(command, [
    "bookshelf query save short 'pages:<200 not status:read'",
    'bookshelf query save tbr status:to-read pages:* --force',
  ]);
  addGlobalOptions(command);
  command.action(async (text, typed, { force: replace = false }) => {
    const name = parseSavedName(text);
    const words = joinWords(typed).trim();
    const { today, settings } = context;
    if (words === '')
      throw new BookshelfError('usage', 'there are no words to save', { hint: '* stands for every book' });
    parseQuery(words, { today });
    const library = await context.library();
    const { id, verb } = await library.atomically(
      () => library.savedQueries.save({ name, words }, { today, replace }),
      { dryRun: settings.dryRun, note: () => ({ summary: `Saved @${name}: ${words}` }) },
    );
    const message = verb === 'same' ? `@${name} is ${words} already` : `Saved @${name}: ${words}`;
    await context.answer({ action: 'query save', ids: verb === 'same' ? [] : [id], message });
  });
}

function remove(parent: Command, context: Context): void {
  const command = parent.command('delete <names...>').description('Deletes saved queries; the books stay.');
  addChangeOptions(command);
  addExamples(command, ['bookshelf query delete tbr', 'bookshelf query delete tbr --dry-run']);
  addGlobalOptions(command);
  command.action(async (texts) => {
    const names = texts.map(parseSavedName);
    const { today, settings } = context;
    const library = await context.library();
    const message = `Deleted ${[...new Set(names)].map((name) => `@${name}`).join(', ')}`;
    const ids = await library.atomically(() => library.savedQueries.delete(names, { today }), {
      dryRun: settings.dryRun,
      note: () => ({ summary: message }),
    });
    await context.answer({ action: 'query delete', ids, message });
  });
}

/** A saved query with the number of its books; one that cannot be used, as it may come in a file, has none. */
async function counted(saved: SavedQuery, library: Library, { today }: Context): Promise<SavedQueryRow> {
  try {
    const whole = await library.savedQueries.expand({ kind: 'saved', name: saved.name }, { today });
    return { ...saved, books: await library.books.count(whole) };
  } catch (error) {
    if (error instanceof BookshelfError) return { ...saved, books: null };
    throw error;
  }
}
