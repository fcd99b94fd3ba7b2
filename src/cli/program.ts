import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import packageJson from '../../package.json' with { type: 'json' };
import type { CommandEntry } from '../commands/command.ts';
import { commandNamed, commands } from '../commands/index.ts';
import { addExamples, addGlobalOptions } from './common-options.ts';
import type { Context } from './context.ts';
import { firstWord } from './expand-alias.ts';
import { givenOptions } from './given-options.ts';
import { helpLayout } from './help-layout.ts';
import { topics } from './topics.ts';

/**
 * Builds the program: the command that the words of the command line name, else every one, by name and summary; the one that is used is loaded
 * when commander comes to it. `show` is given help and version.
 */
export function makeProgram(context: Context, show: (text: string) => void): Command {
  const program = bareProgram(context, show);
  const { args } = context.surroundings;
  const asked = commandNamed(args[firstWord(args, program)]);
  const bare = addCommands(program, asked === null ? commands : [asked]);
  program.hook('preSubcommand', async (_program, command) => {
    context.command = command;
    await fill(bare.get(command.name()), context);
  });
  program.hook('preAction', (_program, command) => context.configure(givenOptions(command), command));
  context.commandNames = ['help', ...commands.flatMap(({ name, aliases }) => [name, ...aliases])];
  context.wholeProgram = async () => {
    const whole = bareProgram(context, show);
    for (const each of addCommands(whole, commands).values()) await fill(each, context);
    return whole;
  };
  return program;
}

/** The program without its commands. */
function bareProgram(context: Context, show: (text: string) => void): Command {
  const program = new Command('bookshelf');
  program
    .description('Keeps the books you own, read and lend in one SQLite file.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command or a topic')
    .addHelpText('after', ({ command }) => topicList(command, context))
    .commandsGroup('The library:')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput(outputFor(context, show))
    .configureHelp(helpLayout);
  addGlobalOptions(program);
  addExamples(program, [
    'bookshelf init-db',
    "bookshelf add-book Dune --author 'Frank Herbert'",
    'bookshelf list dune',
  ]);
  return program;
}

/** The part of the help that lists the topics. */
function topicList(program: CommandUnknownOpts, context: Context): string {
  const helper = program.createHelp();
  helper.helpWidth = Math.min(context.width, 100);
  const width = Math.max(...topics.map(({ name }) => name.length));
  const lines = topics.map(({ name, summary }) => helper.formatItem(name, width, summary, helper));
  return ['\nTopics (bookshelf help TOPIC):', ...lines].join('\n');
}

interface Bare {
  readonly entry: CommandEntry;
  readonly command: Command;
}

function addCommands(program: Command, entries: readonly CommandEntry[]): Map<string, Bare> {
  return new Map(entries.map((entry) => [entry.name, { entry, command: addBare(program, entry) }]));
}

function addBare(program: Command, { name, aliases, summary, group }: CommandEntry): Command {
  return program
    .command(name)
    .summary(summary)
    .aliases([...aliases])
    .helpGroup(`${group}:`);
}

/** Declares what the command takes and does, in its own file. */
async function fill(bare: Bare | undefined, context: Context): Promise<void> {
  if (bare === undefined) return;
  const define = await bare.entry.load();
  define(bare.command, context);
  bare.command.helpCommand(false);
  addGlobalOptions(bare.command);
}

/** Errors of usage are thrown and told in one place, so commander writes only help and the version. */
function outputFor(context: Context, show: (text: string) => void) {
  return {
    writeOut: show,
    writeErr: () => undefined,
    getOutHelpWidth: () => Math.min(context.width, 100),
    getErrHelpWidth: () => Math.min(context.width, 100),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}
