import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { isClosedPipe } from './closed-pipe.ts';
import { Context } from './context.ts';
import { expandAlias, firstWord } from './expand-alias.ts';
import { givenOptions } from './given-options.ts';
import { makeProgram } from './program.ts';
import { reportBug, reportError } from './report-error.ts';
import { configuredNames } from '../settings/configured.ts';
import type { Surroundings } from './surroundings.ts';
import { findTopic, type Topic } from './topics.ts';
import { usageError } from './usage-error.ts';

/** Runs one command line and answers with its exit status. Everything that is thrown ends here. */
export async function main(surroundings: Surroundings): Promise<number> {
  const context = new Context(surroundings, runCommand);
  try {
    await runCommand(context);
    await context.close();
    return 0;
  } catch (error) {
    await context.close().catch(() => undefined);
    return exitOf(error, context);
  }
}

/** Runs the command. What commander has to show (help, the version) is printed only where the words of the command line make sense. */
async function runCommand(context: Context): Promise<void> {
  const shown: string[] = [];
  const program = makeProgram(context, (text) => shown.push(text));
  try {
    const topic = askedTopic(context.surroundings.args, program);
    if (topic !== null) {
      program.parseOptions([...context.surroundings.args]);
      context.configure(givenOptions(program), program);
      const { printTopic } = await import('./print-topic.ts');
      return await printTopic(topic, context);
    }
    const asked = helpAsFlag(context.surroundings.args, program);
    context.words = await expandAlias(asked, program, context);
    await program.parseAsync([...context.words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const usage = await usageError(error, context.command ?? program, async () => aliasNames(context));
    if (usage !== null) throw usage;
    if (context.command === null && error.code === 'commander.helpDisplayed')
      shown.push(await (await import('./alias-help.ts')).aliasHelp(program, context));
    await context.print(shown.join(''));
  }
}

async function aliasNames(context: Context): Promise<readonly string[]> {
  return configuredNames(await context.config(), 'alias');
}

async function exitOf(error: unknown, context: Context): Promise<number> {
  const surroundings = { ...context.surroundings, args: context.words };
  if (isClosedPipe(error)) return 0;
  if (error instanceof BookshelfError) return reportError(error, surroundings, async () => context.configuredColour());
  const { explainError } = await import('../domain/explain-error.ts');
  const explained = explainError(error);
  return explained === null
    ? reportBug(error, surroundings)
    : reportError(explained, surroundings, async () => context.configuredColour());
}

/** `help dates` prints a page of the manual. */
function askedTopic(args: readonly string[], program: CommandUnknownOpts): Topic | null {
  const [help, name = '', ...others] = args.slice(firstWord(args, program));
  return help === 'help' && others.length === 0 ? findTopic(name) : null;
}

/** `help list` is `list --help`, behind options as well: commander's own help command does not know of commands that are loaded later. */
function helpAsFlag(args: readonly string[], program: CommandUnknownOpts): readonly string[] {
  if (args.length === 0) return ['--help'];
  const start = firstWord(args, program);
  const words = args.slice(start);
  if (words[0] !== 'help') return args;
  return [...args.slice(0, start), ...words.filter((word, index) => index > 0 && word !== 'help'), '--help'];
}
