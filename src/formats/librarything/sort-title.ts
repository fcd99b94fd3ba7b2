import type { Book } from '../../domain/book.ts';
import { guessSortTitle } from '../../domain/sort-title.ts';
import { readWhole } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

/** The sort title: LibraryThing says at which letter of the title it starts, from 1. */
export const sortTitle: ServicePart = {
  name: 'sort-titles',
  lost: 'sort titles that are no end of the title',
  fields: ['sortTitle'],
  read(row) {
    const title = row.text('Title') ?? '';
    const start = readWhole(row, 'Sort Character') ?? 1;
    if (start > 1 && start <= title.length) return { sortTitle: turned(title, start) };
    const isTurned = guessSortTitle(title, null) !== title && /^\p{L}/u.test(title);
    return isTurned ? { sortTitle: title } : {};
  },
  write: (book) => ({ 'Sort Character': String(startOf(book)) }),
};

/** What is passed over comes behind, where it is a word. */
function turned(title: string, start: number): string {
  const before = title.slice(0, start - 1).trim();
  const rest = title.slice(start - 1).trim();
  return /\p{L}/u.test(before) ? `${rest}, ${before}` : rest;
}

function startOf({ title, sortTitle: wanted }: Book): number {
  const [end = ''] = wanted.split(', ', 1);
  const start = title.indexOf(end) + 1;
  return start > 1 && turned(title, start) === wanted ? start : 1;
}
