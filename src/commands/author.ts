import type { Command } from '@commander-js/extra-typings';
import { authorListing } from '../cli/author-listing.ts';
import { addChangeOptions, addExamples, addGlobalOptions, addOutputOptions } from '../cli/common-options.ts';
import { parseName } from '../cli/parse-arguments.ts';
import { bookListing } from '../cli/print-books.ts';
import type { Context } from '../cli/context.ts';
import type { DefineCommand } from './command.ts';

/** `author`: shows an author with the books, or renames, merges, sorts, aliases or deletes one. */
export const author: DefineCommand = (command, context) => {
  command.description(
    'Shows an author with their books, or changes one. An author is named by number, name, or alias.',
  );
  addExamples(command, [
    "bookshelf author 'Ursula K. Le Guin'",
    "bookshelf author rename 'Ursula LeGuin' 'Ursula Le Guin'",
    'bookshelf author merge 1 2',
  ]);
  show(command, context);
  rename(command, context);
  merge(command, context);
  sort(command, context);
  alias(command, context);
  remove(command, context);
};

function show(parent: Command, context: Context): void {
  const command = parent
    .command('show <author>', { isDefault: true })
    .description(
      'Shows an author and lists their books. With --json or --output it prints the author alone; for the books: bookshelf list --author NAME.',
    );
  addOutputOptions(command);
  addExamples(command, ["bookshelf author show 'Ursula K. Le Guin'", 'bookshelf author show 1 --json']);
  addGlobalOptions(command);
  command.action(async (text) => {
    const library = await context.library();
    const found = await library.authors.named(text);
    if (context.settings.output !== null) return context.printThing({ ...found }, authorListing);
    const aliases = found.aliases.length === 0 ? '' : `; also ${found.aliases.join(', ')}`;
    await context.say(`#${found.id} ${found.name} (sorted under ${found.sortName}${aliases})`);
    await context.printRows(library.books.byAuthor(found.id), bookListing);
  });
}

function rename(parent: Command, context: Context): void {
  const command = parent
    .command('rename <author> <name>')
    .description('Gives an author another name; the old one stays as an alias.');
  addChangeOptions(command);
  addExamples(command, [
    "bookshelf author rename 'Ursula LeGuin' 'Ursula Le Guin'",
    "bookshelf author rename 2 'F. Herbert' --dry-run",
  ]);
  addGlobalOptions(command);
  command.action(async (text, newName) => {
    const name = parseName(newName, 'the name of an author');
    const library = await context.library();
    const found = await library.authors.named(text);
    const isSame = found.name === name;
    const message = isSame ? 'Nothing to change' : `${found.name} is ${name} now`;
    await library.atomically(() => library.authors.rename(found, name), unit(context, message));
    await context.answer({ action: 'author rename', ids: isSame ? [] : [found.id], message });
  });
}

function merge(parent: Command, context: Context): void {
  const command = parent
    .command('merge <author> <others...>')
    .description('Makes several authors one: the first. The names of the others become aliases.');
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf author merge 1 2',
    "bookshelf author merge 'Ursula K. Le Guin' 'Ursula LeGuin' --yes",
  ]);
  addGlobalOptions(command);
  command.action(async (text, texts) => {
    const library = await context.library();
    const into = await library.authors.named(text);
    const all = await Promise.all(texts.map((other) => library.authors.named(other)));
    const others = all.filter(({ id }) => id !== into.id);
    const names = others.map(({ name }) => name).join(', ');
    if (others.length > 0 && !(await context.confirm(`Merge ${names} into ${into.name}?`)))
      return context.decline('author merge');
    const message = others.length === 0 ? 'There is nothing to merge' : `${names} went into ${into.name}`;
    await library.atomically(() => library.authors.merge(into, others), unit(context, message));
    await context.answer({ action: 'author merge', ids: others.length === 0 ? [] : [into.id], message });
  });
}

function sort(parent: Command, context: Context): void {
  const command = parent
    .command('sort <author> <sort-name>')
    .description('Says under what name an author sorts; it is never guessed again.');
  addChangeOptions(command);
  addExamples(command, [
    "bookshelf author sort 'Ursula K. Le Guin' 'Le Guin, Ursula K.'",
    "bookshelf author sort 2 'Herbert, F.'",
  ]);
  addGlobalOptions(command);
  command.action(async (text, newName) => {
    const sortName = parseName(newName, 'the sort name');
    const library = await context.library();
    const found = await library.authors.named(text);
    const message = `${found.name} sorts under ${sortName}`;
    await library.atomically(() => library.authors.setSortName(found, sortName), unit(context, message));
    await context.answer({ action: 'author sort', ids: [found.id], message });
  });
}

function alias(parent: Command, context: Context): void {
  const command = parent
    .command('alias <author> <name>')
    .description('Adds another spelling of an author: books that name it get this author.');
  addChangeOptions(command);
  addExamples(command, [
    "bookshelf author alias 'Ursula K. Le Guin' 'U. K. Le Guin'",
    "bookshelf author alias 2 'Herbert, Frank'",
  ]);
  addGlobalOptions(command);
  command.action(async (text, newName) => {
    const name = parseName(newName, 'the alias');
    const library = await context.library();
    const found = await library.authors.named(text);
    const message = `${name} stands for ${found.name}`;
    await library.atomically(() => library.authors.addAlias(found, name), unit(context, message));
    await context.answer({ action: 'author alias', ids: [found.id], message });
  });
}

function remove(parent: Command, context: Context): void {
  const command = parent.command('delete <author>').description('Deletes an author who has no books.');
  addChangeOptions(command);
  addExamples(command, ["bookshelf author delete 'Mao Dun' --yes", "bookshelf author delete 'Mao Dun' --dry-run"]);
  addGlobalOptions(command);
  command.action(async (text) => {
    const library = await context.library();
    const found = await library.authors.named(text);
    // With books it is refused below; there is no need to ask first.
    if (found.books === 0 && !(await context.confirm(`Delete author ${found.name}?`)))
      return context.decline('author delete');
    const message = `Deleted author ${found.name}`;
    await library.atomically(() => library.authors.delete(found), unit(context, message));
    await context.answer({ action: 'author delete', ids: [found.id], message });
  });
}

/** How a change of an author is run, and what the journal says of it. */
function unit({ settings }: Context, summary: string) {
  return { dryRun: settings.dryRun, note: () => ({ summary }) };
}
