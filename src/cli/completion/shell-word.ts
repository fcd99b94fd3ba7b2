/** A word of a shell's line as far as it was typed. */
export interface ShellWord {
  /** As it was typed. */
  readonly raw: string;
  /** What the program would be given. */
  readonly value: string;
  /** The quotation mark that is still open at its end; empty where none is. */
  readonly quote: '' | '"' | "'";
  /** Where in `raw` the open quotation starts, behind its mark. */
  readonly quoteStart: number;
}

/** Cuts a line of bash, zsh or fish into its words; the last is the one at the cursor, empty behind a space. */
export function splitShellLine(line: string): ShellWord[] {
  const words: ShellWord[] = [];
  let start = 0;
  while (start <= line.length) {
    while (/\s/.test(line[start] ?? '')) start += 1;
    const word = readShellWord(line.slice(start));
    words.push(word);
    start += word.raw.length + 1;
    if (start > line.length) break;
  }
  return words;
}

/** Reads one word, up to white space that is not quoted: `author:"le gu` is `author:le gu` to the program, with a quotation open. */
export function readShellWord(text: string): ShellWord {
  let value = '';
  let quote: ShellWord['quote'] = '';
  let quoteStart = 0;
  let index = 0;
  for (; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (quote === '' && /\s/.test(letter)) break;
    if (letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter;
      quoteStart = index + 1;
    } else if (letter === '\\' && escapes(quote, text[index + 1])) {
      index += 1;
      value += text[index] ?? '';
    } else value += letter;
  }
  return { raw: text.slice(0, index), value, quote, quoteStart };
}

/** POSIX shell language, 2.2: a backslash takes the meaning from any character, in double quotes only from these, in single quotes from none. */
function escapes(quote: ShellWord['quote'], next: string | undefined): boolean {
  if (quote === "'") return false;
  return quote === '' || (next !== undefined && '$`"\\'.includes(next));
}
