import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import packageJson from '../../package.json' with { type: 'json' };
import type { CommandEntry } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { addExamples, addGlobalOptions } from './common-options.ts';
import type { Context } from './context.ts';
import { givenOptions } from './given-options.ts';
import { helpLayout } from './help-layout.ts';
import { topics } from './topics.ts';

/** Builds the program: every command by name and summary; the one that is used is loaded when commander comes to it. `show` is given help and version. */
export function makeProgram(context: Context, show: (text: string) => void): Command {
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
  const bare = new Map(commands.map((entry) => [entry.name, { entry, command: addBare(program, entry) }]));
  program.hook('preSubcommand', async (_program, command) => {
    context.command = command;
    await fill(bare.get(command.name()), context);
  });
  context.wholeProgram = async () => {
    for (const each of bare.values()) if (each.command !== context.command) await fill(each, context);
    return program;
  };
  program.hook('preAction', (_program, command) => context.configure(givenOptions(command), command));
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
