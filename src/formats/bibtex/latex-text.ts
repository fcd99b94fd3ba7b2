import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { oneLine } from '../bibliography/one-line.ts';

/** A name as the grammar parts it. */
export interface LatexName {
  readonly family: string;
  readonly given: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Turns the TeX of a value into text: accents, dashes, quotation marks; what only sets type (`\emph`) is left out. Null where the grammar cannot read it. */
export function latexText(value: string): string | null {
  if (isPlain(value)) return oneLine(value);
  const text = attempt(value, 'title');
  return typeof text === 'string' ? oneLine(text) : null;
}

/** Reads a list whose items `and` parts: publishers, languages. */
export function latexList(value: string): readonly string[] | null {
  if (isPlain(value) && !/\sand\s/i.test(value)) return texts([value]);
  const list = attempt(value, 'publisher');
  return texts(typeof list === 'string' ? [list] : list);
}

/** Reads a list whose items commas part: keywords. */
export function latexKeywords(value: string): readonly string[] | null {
  return texts(isPlain(value) ? value.split(',') : attempt(value, 'keywords'));
}

/** Reads names. */
export function latexNames(value: string): readonly LatexName[] | null {
  const list = attempt(value, 'author');
  return Array.isArray(list) ? list.map(nameOf) : null;
}

/** Most values hold nothing of TeX, and are read at once. */
function isPlain(value: string): boolean {
  return !/[\\${}~]|--|``|''/.test(value);
}

function attempt(value: string, field: string): unknown {
  try {
    return parse(plain(value), field);
  } catch {
    return null;
  }
}

function texts(list: unknown): readonly string[] | null {
  return Array.isArray(list) ? list.map((item) => oneLine(String(item))).filter((text) => text !== '') : null;
}

function nameOf(value: unknown): LatexName {
  const part = (name: string): string => {
    const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof text === 'string' ? oneLine(text) : '';
  };
  return { family: part('family'), given: part('given'), prefix: part('prefix'), suffix: part('suffix') };
}

/** Commands that change how their argument looks: their braces stay, and are read as the text that they hold. */
const looks =
  'emph|textit|textbf|textsc|textsl|texttt|textrm|textsf|textmd|textup|textnormal|textsuperscript|textsubscript|mkbibemph|mkbibitalic|mkbibbold|strong|underline|mbox|hbox|uppercase|lowercase|MakeUppercase|MakeLowercase|path|ensuremath|enquote|mkbibquote';
/** Commands that change how all that follows in their braces looks. */
const switches =
  'em|it|itshape|bf|bfseries|sc|scshape|sl|slshape|tt|ttfamily|rm|rmfamily|sf|sffamily|upshape|normalfont|small|large|bgroup|egroup|relax|protect';

/** Takes out what is no text and what the grammar stumbles over; a double backslash is a line end and no beginning of a command. */
function plain(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replaceAll(commands(), (command, look?: string, off?: string, hidden?: string, mark?: string) => {
    if (look !== undefined || off !== undefined || hidden !== undefined) return '';
    if (mark === undefined) return ' ';
    return marks.get(mark) ?? command;
  });
}

const marks: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['/', ''],
  ['@', ''],
  ['hyphen', '-'],
  [',', ' '],
  [';', ' '],
  [' ', ' '],
  ['slash', '/'],
  ['dots', '…'],
  ['ldots', '…'],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['(', ''],
  [')', ''],
  ['aa', 'å'],
  ['AA', 'Å'],
]);

let commandPattern: RegExp | null = null;

function commands(): RegExp {
  return (commandPattern ??= new RegExp(
    String.raw`\\\\|\\(?:(${looks})(?![A-Za-z]) {0,20}(?=\{)|(${switches})(?![A-Za-z])\s{0,20}|(noopsort|sortnoop|SortNoop)(?![A-Za-z]) {0,20}\{[^{}]{0,200}\}|((?:hyphen|slash|dots|ldots|LaTeX|TeX|aa|AA)(?![A-Za-z])|[-/@,; ()])(?:(?<=[A-Za-z]) {0,20})?)`,
    'g',
  ));
}
