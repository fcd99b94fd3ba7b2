import type { TagEntry } from '../domain/book.ts';
import { joinList, splitList } from '../domain/escape-list.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { RecordUnderWay } from './read-field-text.ts';

/** Writes the places of a book in the lists that some of its tags are: `to-read #3`. */
export function writeTagPositions(tags: readonly TagEntry[]): string {
  const placed = tags.filter(({ position }) => position !== null);
  return joinList(placed.map(({ name, position }) => `${name} #${position}`));
}

/** Reads what `writeTagPositions` writes. */
export function readTagPositions(column: string, cell: string, { builder, problems }: RecordUnderWay): void {
  for (const text of splitList(cell)) {
    const mark = text.lastIndexOf('#');
    const tag = text.slice(0, Math.max(mark, 0)).trim();
    const digits = text.slice(mark + 1).trim();
    const position = Number(digits);
    if (tag !== '' && digits !== '' && Number.isFinite(position)) builder.placeTag(tag, position);
    else problems.refuse(column, text, `${quoteValue(text)} is no place in a list: write "to-read #3"`);
  }
}
