import type { Completion } from './candidate.ts';
import { bashInsertions } from './bash-insertions.ts';
import { readShellWord, splitShellLine } from './shell-word.ts';

export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type ShellName = (typeof shellNames)[number];

/** A command line as far as the cursor: the words before, and the one to complete. */
export interface Line {
  readonly words: readonly string[];
  readonly typed: string;
}

/** How a shell hands its line over, and how it wants its answer. */
export interface Shell {
  readonly name: ShellName;
  /** Reads the line from what the script of the shell gives as arguments and in `BOOKSHELF_COMPLETE`. */
  readonly read: (given: readonly string[], variable: string) => Line;
  readonly answer: (completion: Completion, given: readonly string[]) => readonly string[];
}

export const shells: readonly Shell[] = [
  {
    // The line and COMP_WORDBREAKS.
    name: 'bash',
    read: ([line = '']) =>
      lineOf(
        splitShellLine(line)
          .slice(1)
          .map(({ value }) => value),
      ),
    answer: (completion, [line = '', breaks = '']) =>
      bashInsertions(completion, splitShellLine(line).at(-1) ?? readShellWord(''), breaks),
  },
  {
    // The words as they were typed. Each answer says whether a space follows.
    name: 'zsh',
    read: (given) => lineOf(given.map((word) => readShellWord(word).value)),
    answer: ({ candidates, files }) =>
      files
        ? ['files']
        : candidates.map(({ value, description, open }) => [open ? 'open' : 'whole', value, description].join('\t')),
  },
  {
    // The words without their quotes, then the last as it was typed.
    name: 'fish',
    read: (given) => lineOf([...given.slice(0, -1), readShellWord(given.at(-1) ?? '').value]),
    answer: tabbed,
  },
  {
    // The words in lines of a variable: arguments with quotes in them are mangled on their way.
    name: 'powershell',
    read: (_given, variable) => lineOf(variable.split('\n').map(withoutQuotes)),
    answer: ({ candidates, files }) =>
      files
        ? []
        : candidates.map(({ value, description, open }) => [value, open ? 'open' : 'whole', description].join('\t')),
  },
];

function lineOf(words: readonly string[]): Line {
  return { words: words.slice(0, -1), typed: words.at(-1) ?? '' };
}

function tabbed({ candidates, files }: Completion): string[] {
  if (files) return ['files'];
  return candidates.map(({ value, description }) => (description === '' ? value : `${value}\t${description}`));
}

/** A word of PowerShell that is still in its quotes: `'author:"le gu`. */
function withoutQuotes(word: string): string {
  const quote = word[0];
  if (quote !== "'" && quote !== '"') return word;
  const closed = word.length > 1 && word.endsWith(quote);
  return word.slice(1, closed ? -1 : undefined).replaceAll(quote + quote, quote);
}
