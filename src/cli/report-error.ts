import { BookshelfError } from '../domain/errors.ts';
import { escapeJson } from '../output/terminal-text.ts';
import { visible, visibleLines } from '../output/visible.ts';
import { colourWords, type ColourWord } from '../settings/colour-words.ts';
import { wantsColour } from './colour.ts';
import { exitCodes, exitOfBug } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** What the configuration says of colours; it may be the trouble itself, so it is asked with care. */
type AskColour = () => Promise<ColourWord>;

/** Tells what went wrong, as a sentence or as JSON, and answers with the exit status. */
export async function reportError(
  error: BookshelfError,
  surroundings: Surroundings,
  colour: AskColour = async () => 'auto',
): Promise<number> {
  const { kind, message, hint } = error;
  await tell({ kind, message: cut(message), hint: hint === null ? null : cut(hint) }, surroundings, colour);
  return exitCodes[kind];
}

/** A bug: a short message; the stack only for who asks for it. */
export async function reportBug(error: unknown, surroundings: Surroundings): Promise<number> {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = `this is a bug in bookshelf: ${visible(name).slice(0, 300)}`;
  const hint = 'Run it again with BOOKSHELF_DEBUG=1 and report what it prints';
  const debug = surroundings.environment.variables['BOOKSHELF_DEBUG'] === '1';
  const stack = debug && error instanceof Error ? error.stack : undefined;
  await tell(
    { kind: 'bug', message, hint: stack === undefined ? hint : `${hint}\n${stack}` },
    surroundings,
    async () => 'auto',
  );
  return exitOfBug;
}

/** The longest message and hint, in characters: what is wrong must not drown in what was typed. */
const longest = 1500;

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

interface Report {
  readonly kind: string;
  readonly message: string;
  readonly hint: string | null;
}

/** Writes to standard error; where that cannot be written either, the exit status has to do. */
async function tell(report: Report, surroundings: Surroundings, askColour: AskColour): Promise<void> {
  const words = ownWords(surroundings.args);
  const { stderr, environment } = surroundings;
  const configured = stderr.isTerminal ? await askColour().catch(() => 'auto' as const) : 'auto';
  const colour = wantsColour(colourFlag(words), stderr, environment, configured);
  const text = wantsJson(words) ? escapeJson(JSON.stringify({ error: report })) : sentence(report, colour);
  await surroundings.stderr.write(`${text}\n`).catch(() => undefined);
}

function sentence({ message, hint }: Report, colour: boolean): string {
  const [start, end] = colour ? ['\u001b[31m', '\u001b[39m'] : ['', ''];
  return `${start}bookshelf: ${end}${visibleLines(message)}${hint === null ? '' : `\n${visibleLines(hint)}`}`;
}

/** The words before `--`. Flags are looked up in them, because the trouble may be that they cannot be parsed. */
function ownWords(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function wantsJson(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      word === '--json' ||
      word === '--output=json' ||
      word === '-ojson' ||
      (word === 'json' && /^(-o|--output)$/.test(words[index - 1] ?? '')),
  );
}

function colourFlag(words: readonly string[]) {
  const asked = new Set(words.map((word, index) => (words[index - 1] === '--color' ? `--color=${word}` : word)));
  return colourWords.find((word) => asked.has(`--color=${word}`)) ?? 'auto';
}
