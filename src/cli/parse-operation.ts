import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads the number of an operation. */
export function parseOperation(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be the number of an operation, as bookshelf history lists them.');
}
