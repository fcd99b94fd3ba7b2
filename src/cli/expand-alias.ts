import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { shellWords } from '../domain/shell-words.ts';
import type { Context } from './context.ts';

/** Puts what an alias stands for in its place; the configuration is read only where the word is no command. */
export async function expandAlias(
  args: readonly string[],
  program: CommandUnknownOpts,
  context: Context,
): Promise<readonly string[]> {
  const start = firstWord(args, program);
  const name = args[start];
  if (name === undefined || context.commandNames.includes(name)) return args;
  const alias = await context.configured(`alias.${name}`);
  if (alias === null) return args;
  const words = inFile(alias.file.path, () =>
    aliasWords(name, alias.value, { program, commandNames: context.commandNames }),
  );
  return [...args.slice(0, start), ...words, ...args.slice(start + 1)];
}

/** What a command line may begin with. */
export interface LineStart {
  readonly program: CommandUnknownOpts;
  readonly commandNames: readonly string[];
}

/**
 * The words that an alias stands for; `bookshelf` may stand before them. Throws a usage error where they name no command, be it that they name
 * another alias: what an alias means is seen at once, and none can go round in a circle.
 */
export function aliasWords(name: string, value: string, { program, commandNames }: LineStart): readonly string[] {
  const typed = shellWords(value);
  const words = typed[0] === 'bookshelf' ? typed.slice(1) : typed;
  const word = words[firstWord(words, program)] ?? '';
  if (commandNames.includes(word)) return words;
  const near = nearest(word, commandNames);
  throw new BookshelfError('usage', `the alias ${name} stands for ${quoteValue(word)}, and there is no such command`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}An alias stands for a command of bookshelf, not for another alias`,
  });
}

/** Where the options of the program end: some of them take the next word. */
export function firstWord(args: readonly string[], { options }: CommandUnknownOpts): number {
  const taking = new Set(options.filter(({ required }) => required).flatMap(({ long, short }) => [long, short]));
  let index = 0;
  while (args[index]?.startsWith('-')) index += taking.has(args[index]) ? 2 : 1;
  return index;
}

/** What is wrong in a file is no error of usage. */
function inFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    const hint = error.hint === null ? {} : { hint: error.hint };
    throw new BookshelfError('failure', `${path}: ${error.message}`, { ...hint, cause: error });
  }
}
