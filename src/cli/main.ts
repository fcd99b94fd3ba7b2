import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { isClosedPipe } from './closed-pipe.ts';
import { Context } from './context.ts';
import { makeProgram } from './program.ts';
import { reportBug, reportError } from './report-error.ts';
import type { Surroundings } from './surroundings.ts';
import { usageError } from './usage-error.ts';

/** Runs one command line and answers with its exit status. Everything that is thrown ends here. */
export async function main(surroundings: Surroundings): Promise<number> {
  const context = new Context(surroundings);
  try {
    await runCommand(context);
    await context.close();
    return 0;
  } catch (error) {
    await context.close().catch(() => undefined);
    return exitOf(error, surroundings);
  }
}

/** Runs the command. What commander has to show (help, the version) is printed only where the words of the command line make sense. */
async function runCommand(context: Context): Promise<void> {
  const shown: string[] = [];
  const program = makeProgram(context, (text) => shown.push(text));
  try {
    await program.parseAsync([...helpAsFlag(context.surroundings.args, program)], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const usage = usageError(error, context.command ?? program);
    if (usage !== null) throw usage;
    await context.print(shown.join(''));
  }
}

async function exitOf(error: unknown, surroundings: Surroundings): Promise<number> {
  if (isClosedPipe(error)) return 0;
  if (error instanceof BookshelfError) return reportError(error, surroundings);
  const { explainError } = await import('../domain/explain-error.ts');
  const explained = explainError(error);
  return explained === null ? reportBug(error, surroundings) : reportError(explained, surroundings);
}

/** `help list` is `list --help`, behind options as well: commander's own help command does not know of commands that are loaded later. */
function helpAsFlag(args: readonly string[], program: CommandUnknownOpts): readonly string[] {
  if (args.length === 0) return ['--help'];
  const start = firstWord(args, program);
  const words = args.slice(start);
  if (words[0] !== 'help') return args;
  return [...args.slice(0, start), ...words.filter((word, index) => index > 0 && word !== 'help'), '--help'];
}

/** Where the options of the program end: some of them take the next word. */
function firstWord(args: readonly string[], { options }: CommandUnknownOpts): number {
  const taking = new Set(options.filter(({ required }) => required).flatMap(({ long, short }) => [long, short]));
  let index = 0;
  while (args[index]?.startsWith('-')) index += taking.has(args[index]) ? 2 : 1;
  return index;
}
