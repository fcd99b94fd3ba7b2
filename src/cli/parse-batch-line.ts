import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { shellWords } from '../domain/shell-words.ts';

/**
 * Reads a line of a batch: words as in a shell, a JSON array of words, or `{"args": [...]}`; `bookshelf` may stand before them. Null for a blank line and
 * for a comment, which begins with `#`. Behind a command a comment begins with a `#` that stands alone, because `#12` names a book.
 */
export function parseBatchLine(text: string): readonly string[] | null {
  const line = text.trim();
  if (line === '' || line.startsWith('#')) return null;
  const words = /^[[{]/.test(line) ? jsonWords(line) : shellWords(line, { comments: true });
  const command = words[0] === 'bookshelf' ? words.slice(1) : words;
  if (command.length > 0) return command;
  throw new BookshelfError('usage', 'there is no command in this line', {
    hint: 'Write add-book Dune, or ["add-book", "Dune"]',
  });
}

function jsonWords(line: string): readonly string[] {
  const value = parsed(line);
  const words = isArgs(value) ? value.args : value;
  if (isWords(words)) return words;
  throw new BookshelfError('usage', `${quoteValue(line)} is no list of words`, { hint: hintOfJson });
}

const hintOfJson = 'Write ["add-book", "Dune"] or {"args": ["add-book", "Dune"]}';

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new BookshelfError('usage', `${quoteValue(line)} is no JSON`, { hint: hintOfJson, cause });
  }
}

function isArgs(value: unknown): value is { readonly args: unknown } {
  return typeof value === 'object' && value !== null && 'args' in value;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
