/** A command line as people type it: `NAME=value … bookshelf …`, or `echo … | bookshelf …`. */
export interface ShellLine {
  readonly variables: Readonly<Record<string, string>>;
  /** The words after `bookshelf`. */
  readonly words: readonly string[];
  /** What `echo` sends to it; null where nothing does. */
  readonly input: string | null;
}

/** Reads a command line the way a shell does, as far as the examples in the help and the tests go: quotes, backslashes, one pipe. */
export function parseShellLine(line: string): ShellLine {
  const [first = [], second] = splitPipe(shellWords(line));
  const command = second ?? first;
  const input = second === undefined ? null : `${first.slice(1).map(textOf).join(' ')}\n`;
  const start = command.findIndex((word) => word.quoted || !/^[A-Z_]+=/.test(word.text));
  const program = command[start]?.text;
  if (program !== 'bookshelf') throw new Error(`no line for bookshelf: ${line}`);
  return { variables: variablesOf(command.slice(0, start)), words: command.slice(start + 1).map(textOf), input };
}

interface Word {
  readonly text: string;
  /** Whether its first character stood in quotes, which makes a `|` a letter like any other. */
  readonly quoted: boolean;
}

function shellWords(line: string): Word[] {
  const pattern = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/gsu;
  return [...line.matchAll(pattern)].map(([word]) => ({ text: unquote(word), quoted: /^['"]/.test(word) }));
}

function unquote(word: string): string {
  return word.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gsu, (_whole, single, double, escaped) => {
    if (single !== undefined) return single;
    return double === undefined ? escaped : double.replace(/\\(["\\$`])/g, '$1');
  });
}

function splitPipe(words: readonly Word[]): Word[][] {
  const pipe = words.findIndex(({ text, quoted }) => text === '|' && !quoted);
  return pipe < 0 ? [[...words]] : [words.slice(0, pipe), words.slice(pipe + 1)];
}

function variablesOf(words: readonly Word[]): Record<string, string> {
  return Object.fromEntries(
    words.map(({ text }) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  );
}

function textOf({ text }: Word): string {
  return text;
}
