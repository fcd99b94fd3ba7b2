import { BookshelfError } from '../domain/errors.ts';
import { checkText, cleanLine } from '../domain/text.ts';

/** Reads the name that a thing gets (`what`: `an author`); throws a usage error for a blank one and for text that cannot be kept. */
export function cleanName(text: string, what: string): string {
  const name = cleanLine(checkText(text, 'a name'));
  if (name === '') throw new BookshelfError('usage', `${what} needs a name`);
  return name;
}
