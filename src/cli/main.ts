import { CommanderError } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { Context } from './context.ts';
import { makeProgram } from './program.ts';
import { reportBug, reportError } from './report-error.ts';
import type { Surroundings } from './surroundings.ts';
import { usageError } from './usage-error.ts';

/** Runs one command line and answers with its exit status. Everything that is thrown ends here. */
export async function main(surroundings: Surroundings): Promise<number> {
  const context = new Context(surroundings);
  try {
    const program = makeProgram(context);
    await program.parseAsync([...helpAsFlag(surroundings.args)], { from: 'user' });
    await context.close();
    return 0;
  } catch (error) {
    await context.close();
    return exitOf(error, context);
  }
}

async function exitOf(error: unknown, { surroundings, command }: Context): Promise<number> {
  if (isClosedPipe(error)) return 0;
  if (error instanceof CommanderError) {
    const usage = usageError(error, command);
    return usage === null ? 0 : reportError(usage, surroundings);
  }
  if (error instanceof BookshelfError) return reportError(error, surroundings);
  const { explainError } = await import('../domain/explain-error.ts');
  const explained = explainError(error);
  return explained === null ? reportBug(error, surroundings) : reportError(explained, surroundings);
}

/** The reader has seen enough: `bookshelf list | head -1`. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** `help list` is `list --help`: commander's own help command does not know of commands that are loaded later. */
function helpAsFlag(args: readonly string[]): readonly string[] {
  if (args.length === 0) return ['--help'];
  return args[0] === 'help' ? [...args.slice(1), '--help'] : args;
}
