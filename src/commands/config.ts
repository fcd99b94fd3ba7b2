import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import { addAnswerOptions, addExamples, addGlobalOptions, addThingOptions } from '../cli/common-options.ts';
import { chosenFile, writeConfigFile, type ChangedFile } from '../cli/config-file.ts';
import { configTemplate } from '../cli/config-template.ts';
import { configListing, configRow, configRows, configOriginListing } from '../cli/config-listing.ts';
import { checkSetting } from '../cli/check-setting.ts';
import type { Context } from '../cli/context.ts';
import { editInEditor, forgetText, keepingText } from '../cli/editor.ts';
import { each } from '../cli/list-defaults.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { readConfig } from '../settings/config.ts';
import { editConfig } from '../settings/edit-config.ts';
import { parseConfig } from '../settings/parse-config.ts';
import { findSetting } from '../settings/settings-table.ts';
import type { DefineCommand } from './command.ts';

/** `config`: reads and changes the configuration. */
export const config: DefineCommand = (command, context) => {
  command.description(
    "Reads and changes the configuration: the user's file and that of the project, .bookshelf.toml, found upward from the working folder. A flag goes before the environment, that before the project, the project before the user. docs/configuration.md lists the settings.",
  );
  addExamples(command, [
    'bookshelf config set list.sort author,-published',
    'bookshelf config list --origin',
    "bookshelf config set alias.tbr 'list status:to-read --sort added'",
  ]);
  list(command, context);
  get(command, context);
  set(command, context);
  unset(command, context);
  edit(command, context);
  path(command, context);
};

function list(parent: Command, context: Context): void {
  const command = parent
    .command('list', { isDefault: true })
    .description('Lists the settings and what they are now.')
    .option('--origin', 'also who says so: flag, environment, project, user or default');
  addThingOptions(command);
  addExamples(command, ['bookshelf config list', 'bookshelf config list --origin', 'bookshelf config list --json']);
  addGlobalOptions(command);
  command.action(async ({ origin = false }) => {
    refuseIds(context);
    await context.printRows(each(await configRows(context)), origin ? configOriginListing : configListing);
  });
}

function get(parent: Command, context: Context): void {
  const command = parent.command('get <name>').description('Prints what a setting is now.');
  addThingOptions(command);
  addExamples(command, ['bookshelf config get color', 'bookshelf config get db --json']);
  addGlobalOptions(command);
  command.action(async (name) => {
    refuseIds(context);
    const isOwn = isOwnName(name);
    const row = configRow(name, await context.config(), context);
    if (row.value === null && isOwn)
      throw new BookshelfError('missing', `${name} has no value`, { hint: 'See what has: bookshelf config list' });
    if (context.settings.output === null) return context.print(`${row.value ?? ''}\n`);
    await context.printThing({ id: 1, ...row }, configOriginListing);
  });
}

function set(parent: Command, context: Context): void {
  const command = parent
    .command('set <name> <value>')
    .description('Gives a setting a value; comments and the order of the file stay.')
    .option('--project', projectHelp)
    .option('-n, --dry-run', dryRunHelp);
  addAnswerOptions(command);
  addExamples(command, [
    'bookshelf config set list.fields id,title,author,rating',
    'bookshelf config set list.sort -- -added',
    'bookshelf config set libraries.school /srv/school/books.db',
    'bookshelf config set dates long --project --dry-run',
  ]);
  addGlobalOptions(command);
  command.action(async (name, value, { project = false }) => {
    checkSetting(name, value, { program: programOf(parent), commandNames: context.commandNames });
    const file = chosenFile(project, context);
    const text = await editConfig(file.text ?? '', { name, value, path: file.path });
    await keep(file, text, context);
    await answer(context, file, `Set ${name} to ${quoteValue(value)} in ${file.path}`);
    if (!context.settings.dryRun) await tellStronger(name, value, context);
  });
}

function unset(parent: Command, context: Context): void {
  const command = parent
    .command('unset <name>')
    .description('Takes a setting out of the file.')
    .option('--project', projectHelp)
    .option('-n, --dry-run', dryRunHelp);
  addAnswerOptions(command);
  addExamples(command, ['bookshelf config unset list.sort', 'bookshelf config unset alias.tbr --dry-run']);
  addGlobalOptions(command);
  command.action(async (name, { project = false }) => {
    findSetting(name);
    const file = chosenFile(project, context);
    const text = file.text === null ? null : await editConfig(file.text, { name, value: null, path: file.path });
    const isChanged = text !== null && text !== file.text;
    if (isChanged) await keep(file, text, context);
    await answer(context, file, isChanged ? `Took ${name} out of ${file.path}` : `${name} is not in ${file.path}`);
  });
}

function edit(parent: Command, context: Context): void {
  const command = parent
    .command('edit')
    .description('Opens the file in $VISUAL or $EDITOR. What is wrong in it is told, and the file stays as it was.')
    .option('--project', projectHelp);
  addAnswerOptions(command);
  addExamples(command, ['bookshelf config edit', 'bookshelf config edit --project']);
  addGlobalOptions(command);
  command.action(async ({ project = false }) => {
    const file = chosenFile(project, context);
    const before = file.text ?? configTemplate();
    const edited = await editInEditor(before, context, 'config.toml');
    const isChanged = edited.text !== before;
    await keepingText(edited.file, async () => {
      const values = isChanged ? await parseConfig(edited.text, edited.file) : [];
      for (const [name, value] of values)
        checkSetting(name, value, { program: programOf(parent), commandNames: context.commandNames });
      if (isChanged) await keep(file, edited.text, context);
    });
    forgetText(edited.file);
    await answer(context, file, isChanged ? `Changed ${file.path}` : 'Nothing was changed');
  });
}

function path(parent: Command, context: Context): void {
  const command = parent
    .command('path')
    .description("Prints the path of the user's file, or of the project's, whether it is there or not.")
    .option('--project', projectHelp);
  addExamples(command, ['bookshelf config path', 'bookshelf config path --project']);
  addGlobalOptions(command);
  command.action(async ({ project = false }) => context.print(`${chosenFile(project, context).path}\n`));
}

const projectHelp = "the project's file instead of the user's";
const dryRunHelp = 'show what would change, change nothing';

async function keep(file: ChangedFile, text: string, { settings: { dryRun } }: Context): Promise<void> {
  if (!dryRun) await writeConfigFile(file, text);
}

async function answer(context: Context, { path: file }: ChangedFile, message: string): Promise<void> {
  await context.answerFile({ action: 'config', file, message, counts: {} });
}

/** A value that was set and does not count is told: something stronger says another. What is wrong in another file is told when that is used. */
async function tellStronger(name: string, value: string, context: Context): Promise<void> {
  const config = await readConfig(context.surroundings.environment).catch(() => null);
  if (config === null) return;
  const now = configRow(name, config, context);
  if (now.value === value) return;
  await context.say(`It does not count here: ${now.source ?? 'the program'} says ${quoteValue(now.value ?? '')}`);
}

/** The names of named libraries and aliases are the user's own. */
function isOwnName(name: string): boolean {
  return findSetting(name).name !== name;
}

function programOf(parent: Command): CommandUnknownOpts {
  return parent.parent ?? parent;
}

function refuseIds({ settings }: Context): void {
  if (settings.output === 'ids')
    throw new BookshelfError('usage', 'config has no ids to print', { hint: 'Choose another --output' });
}
