import type { CommanderError, CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';

/**
 * Turns commander's complaint about the words of a command line into an error with a hint; null when it only showed help or the version.
 * `command` is the one that was recognised, or the program where none was; `aliases` gives the names that the configuration has besides its commands.
 */
export async function usageError(
  error: CommanderError,
  command: CommandUnknownOpts,
  aliases: () => Promise<readonly string[]>,
): Promise<BookshelfError | null> {
  const stray = strayCommand(error, command);
  if (stray !== null) return unknownCommand(stray, command, command.parent === null ? await aliases() : [], error);
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const { message, hint } = reworded(error.message.replace(/^error: /, ''));
  if (error.code === 'commander.unknownOption' && command.args.some((word) => namesIn(command).includes(word)))
    return new BookshelfError('usage', message, { hint: 'Options stand after the name of a command', cause: error });
  return new BookshelfError('usage', message, {
    hint: `${hint === null ? '' : `${hint} `}See ${pathOf(command)} --help`,
    cause: error,
  });
}

/** The word that stands where a command should and is none; `lst --help` shows the help of the program, which would be no answer. */
function strayCommand(error: CommanderError, command: CommandUnknownOpts): string | null {
  const word = command.args[0];
  if (word === undefined || word.startsWith('-')) return null;
  if (command.parent === null) return error.code === 'commander.version' ? null : word;
  if (error.code !== 'commander.excessArguments') return null;
  return nearest(word, namesIn(command)) === null ? null : word;
}

function unknownCommand(
  word: string,
  command: CommandUnknownOpts,
  aliases: readonly string[],
  cause: CommanderError,
): BookshelfError {
  const path = pathOf(command);
  const near = nearest(word, [...namesIn(command), ...aliases]);
  const parent = path.slice('bookshelf '.length);
  return new BookshelfError('usage', `there is no command ${quoteValue(parent === '' ? word : `${parent} ${word}`)}`, {
    hint: `${near === null ? '' : `Did you mean ${path} ${near}? `}See ${path} --help`,
    cause,
  });
}

function namesIn(command: CommandUnknownOpts): string[] {
  return command.commands.flatMap((known) => [known.name(), ...known.aliases()]);
}

function pathOf(command: CommandUnknownOpts): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

interface Reworded {
  readonly message: string;
  readonly hint: string | null;
}

/** Says commander's sentences in the words of this program: the flag without its letter and value, the value in double quotes. */
function reworded(text: string): Reworded {
  const [, suggestion] = /\n\(Did you mean ([^\n]*)\?\)$/.exec(text) ?? [];
  const [, wrong, value = '', reason = ''] =
    /^option '([^']*)' argument '(.*)' is invalid\.(?: (.*))?$/s.exec(text) ?? [];
  if (wrong !== undefined) return wrongValue(flagOf(wrong), value, reason);
  const [, needy] = /^option '([^']*)' argument missing$/.exec(text) ?? [];
  if (needy !== undefined) return { message: `${flagOf(needy)} needs a value`, hint: null };
  const [, expected, given] = /^too many arguments.* Expected (\d+) .*but got (\d+)/.exec(text) ?? [];
  if (expected !== undefined) {
    const message = `${given === '1' ? '1 word is' : `${given} words are`} given where ${wordsExpected(expected)} expected`;
    return { message, hint: 'Put words that belong together in quotes.' };
  }
  const [, one, other] = /^option '([^']*)' cannot be used with option '([^']*)'$/.exec(text) ?? [];
  if (one !== undefined && other !== undefined)
    return { message: `${flagOf(one)} and ${flagOf(other)} exclude each other`, hint: null };
  const [, start = text, name] = /^([^']*)'(.*?)'(?:\n.*)?$/s.exec(text) ?? [];
  return {
    message: name === undefined ? start : start + quoteValue(name),
    hint: suggestion === undefined ? null : `Did you mean ${suggestion}?`,
  };
}

function wordsExpected(count: string): string {
  if (count === '0') return 'none is';
  return count === '1' ? '1 is' : `${count} are`;
}

function wrongValue(flag: string, value: string, reason: string): Reworded {
  const choices = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  if (choices === undefined) return { message: `${flag}: ${quoteValue(value)} cannot be used`, hint: reason };
  const near = nearest(value, choices.split(', '));
  return {
    message: `${flag}: there is no ${quoteValue(value)}`,
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${choices}.`,
  };
}

function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
