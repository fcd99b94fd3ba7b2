import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { outputs } from '../output/index.ts';
import { colourWords } from '../settings/colour-words.ts';

/** Flags that every command takes, before its name or after it. */
export function addGlobalOptions(command: CommandUnknownOpts): void {
  addGroup(command, 'Everywhere:', [
    new Option('--db <address>', 'the library: a path, file:, sqlite:///, :memory: or https:// (BOOKSHELF_DB)'),
    new Option('--color <when>', 'colour the output').choices(colourWords),
    new Option('--no-input', 'never ask; fail instead'),
    new Option('-v, --verbose', 'say more about what is done'),
  ]);
}

/** Flags of a command that prints a list or a thing. */
export function addOutputOptions(command: CommandUnknownOpts): void {
  addListOptions(command);
  addGroup(command, printing, [
    new Option('--json', 'short for --output json'),
    new Option('-q, --quiet', 'print ids only'),
  ]);
}

/** Flags of a command that prints one thing that has no id. */
export function addThingOptions(command: CommandUnknownOpts): void {
  addListOptions(command);
  addGroup(command, printing, [new Option('--json', 'short for --output json')]);
}

/** How to print a list, for a command that has `--json` and `--quiet` already. */
export function addListOptions(command: CommandUnknownOpts): void {
  addGroup(command, printing, [
    new Option('-o, --output <name>', 'how to print').choices(outputs.map(({ name }) => name)),
    new Option('--fields <names>', 'what to print, separated by commas'),
    new Option('--template <text>', "one line each, such as '{title} ({year})'"),
  ]);
}

/** Flags of a command that changes the library. */
export function addChangeOptions(command: CommandUnknownOpts): void {
  addGroup(command, 'Changing:', [
    new Option('-n, --dry-run', 'show what would change, change nothing'),
    new Option('-y, --yes', 'answer yes to every question'),
    new Option('--json', 'print the outcome as JSON'),
    new Option('-q, --quiet', 'print the ids of what changed, nothing else'),
  ]);
}

/** Flags of a command that writes a file and changes no book. */
export function addAnswerOptions(command: CommandUnknownOpts): void {
  addGroup(command, printing, [
    new Option('--json', 'print the outcome as JSON'),
    new Option('-q, --quiet', 'print the path of the file, nothing else'),
  ]);
}

const printing = 'Printing:';

function addGroup(command: CommandUnknownOpts, group: string, options: readonly Option[]): void {
  for (const option of options) command.addOption(option.helpGroup(group));
}

/** Two examples or more at the end of a command's help; a test runs each of them. */
export function addExamples(command: CommandUnknownOpts, examples: readonly string[]): void {
  examplesByCommand.set(command, examples);
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}

const examplesByCommand = new WeakMap<CommandUnknownOpts, readonly string[]>();

/** The examples that were given to a command. */
export function examplesOf(command: CommandUnknownOpts): readonly string[] {
  return examplesByCommand.get(command) ?? [];
}
