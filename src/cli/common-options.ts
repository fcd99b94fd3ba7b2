import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { outputs } from '../output/index.ts';

/** Flags that every command takes, before its name or after it. */
export function addGlobalOptions(command: CommandUnknownOpts): void {
  command
    .option('--db <address>', 'the library: a path, file:, sqlite:/// or :memory: (BOOKSHELF_DB)')
    .addOption(new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']))
    .option('--no-input', 'never ask; fail instead')
    .option('-v, --verbose', 'say more about what is done');
}

/** Flags of a command that prints a list or a thing. */
export function addOutputOptions(command: CommandUnknownOpts): void {
  addListOptions(command);
  command.option('--json', 'short for --output json').option('-q, --quiet', 'print ids only');
}

/** How to print a list, for a command that has `--json` and `--quiet` already. */
export function addListOptions(command: CommandUnknownOpts): void {
  command
    .addOption(new Option('-o, --output <name>', 'how to print').choices(outputs.map(({ name }) => name)))
    .option('--fields <names>', 'what to print, separated by commas')
    .option('--template <text>', "one line each, such as '{title} ({year})'");
}

/** Flags of a command that changes the library. */
export function addChangeOptions(command: CommandUnknownOpts): void {
  command
    .option('-n, --dry-run', 'show what would change, change nothing')
    .option('-y, --yes', 'answer yes to every question')
    .option('--json', 'print the outcome as JSON')
    .option('-q, --quiet', 'print the ids of what changed, nothing else');
}

/** Two examples or more at the end of a command's help; a test runs each of them. */
export function addExamples(command: CommandUnknownOpts, examples: readonly string[]): void {
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
}
