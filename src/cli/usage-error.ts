import { CommanderError } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';

/** Turns commander's complaint about the words of a command into an error with a hint; null when it only showed help or the version. */
export function usageError(error: CommanderError, command: string | null): BookshelfError | null {
  if (error.exitCode === 0) return null;
  const [line = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const help = `See bookshelf ${command === null ? '' : `${command} `}--help`;
  const near = /^\(Did you mean (.*)\?\)$/.exec(suggestion ?? '')?.[1];
  return new BookshelfError('usage', line, {
    hint: near === undefined ? help : `Did you mean ${near}? ${help}`,
    cause: error,
  });
}
