import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';

/**
 * Splits a line into words as a POSIX shell does: at white space, but not within quotes; a backslash takes the next character as it is. Nothing
 * else has a meaning: no variables, patterns or pipes. With `comments` a `#` that stands alone ends the line. Throws a usage error for a quote that is not closed.
 */
export function shellWords(line: string, { comments = false } = {}): string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index] ?? '';
    if (comments && word === null && /^#(?:\s|$)/.test(line.slice(index, index + 2))) return words;
    if (letter === "'" || letter === '"') {
      const end = closingQuote(line, index, letter);
      const inside = line.slice(index + 1, end);
      word = (word ?? '') + (letter === '"' ? inside.replaceAll(/\\(["\\$`])/g, '$1') : inside);
      index = end;
    } else if (letter === '\\' && index + 1 < line.length) {
      index += 1;
      word = (word ?? '') + (line[index] ?? '');
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + letter;
  }
  return word === null ? words : [...words, word];
}

function closingQuote(line: string, start: number, quote: string): number {
  for (let index = start + 1; index < line.length; index += 1) {
    if (line[index] === quote) return index;
    if (quote === '"' && line[index] === '\\') index += 1;
  }
  throw new BookshelfError('usage', `a quote is not closed: ${quoteValue(line.slice(start))}`, {
    hint: `Close it with ${quote}, or write \\${quote} for the character itself`,
  });
}
