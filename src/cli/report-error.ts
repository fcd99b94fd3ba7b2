import { BookshelfError } from '../domain/errors.ts';
import { visible, visibleLines } from '../output/visible.ts';
import { wantsColour } from './colour.ts';
import { exitCodes, exitOfBug } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** Tells what went wrong, as a sentence or as JSON, and answers with the exit status. */
export async function reportError(error: BookshelfError, surroundings: Surroundings): Promise<number> {
  const { kind, message, hint } = error;
  if (wantsJson(surroundings.args)) {
    await surroundings.stderr.write(`${JSON.stringify({ error: { kind, message, hint } })}\n`);
  } else {
    const red = wantsColour('auto', surroundings.stderr, surroundings.environment)
      ? ['\u001b[31m', '\u001b[39m']
      : ['', ''];
    const lines = [
      `${red[0]}bookshelf: ${red[1]}${visibleLines(message)}`,
      ...(hint === null ? [] : [visibleLines(hint)]),
    ];
    await surroundings.stderr.write(`${lines.join('\n')}\n`);
  }
  return exitCodes[kind];
}

/** A bug: a short message; the stack only for who asks for it. */
export async function reportBug(error: unknown, surroundings: Surroundings): Promise<number> {
  const debug = surroundings.environment.variables['BOOKSHELF_DEBUG'] === '1';
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const details = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const message = `this is a bug in bookshelf: ${visible(name).slice(0, 300)}`;
  const hint = 'Run it again with BOOKSHELF_DEBUG=1 and report what it prints';
  const text = wantsJson(surroundings.args)
    ? JSON.stringify({ error: { kind: 'bug', message, hint } })
    : `bookshelf: ${message}\n${hint}${details}`;
  await surroundings.stderr.write(`${text}\n`);
  return exitOfBug;
}

/** Looked up in the words themselves, because the trouble may be that they cannot be parsed. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const words = end < 0 ? args : args.slice(0, end);
  return words.some(
    (word, index) =>
      word === '--json' ||
      word === '--output=json' ||
      word === '-ojson' ||
      (word === 'json' && /^(-o|--output)$/.test(words[index - 1] ?? '')),
  );
}
