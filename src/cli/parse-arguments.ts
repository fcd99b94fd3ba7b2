import { InvalidArgumentError } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { checkText, cleanLine } from '../domain/text.ts';

/** Reads a number of rows: 0 or more. */
export function parseAmount(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number, 0 or more.');
}

/** Reads the number of a book: `12` or `#12`. */
export function parseId(text: string): number {
  const digits = /^#?([1-9]\d{0,14})$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new InvalidArgumentError('It must be the number of a book, such as 12.');
}

/** Reads a name that has to be there: `what` is `a tag`, `the sort name`. */
export function parseName(text: string, what: string): string {
  const name = cleanLine(checkText(text, what));
  if (name !== '') return name;
  throw new BookshelfError('usage', `${what} cannot be empty`);
}

/** Collects the values of an option that may be given several times. */
export function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
