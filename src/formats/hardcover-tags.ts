import type { Book, TagEntry } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { unknownShelf } from './read-shelf.ts';
import type { RowOptions, ServicePart } from './service-part.ts';
import { splitList } from './split-cell.ts';
import { withoutCommas } from './without-commas.ts';

const nested = [
  { column: 'Genres', prefix: 'genre/' },
  { column: 'Moods', prefix: 'mood/' },
  { column: 'Content Warnings', prefix: 'warning/' },
  { column: 'Tags', prefix: '' },
] as const;

/** Hardcover's kinds of tags, those of a kind nested in it, and its lists, in which a book has a place. */
export const hardcoverTags: ServicePart = {
  name: 'tags',
  lost: 'tags with commas, or positions that are no whole number',
  fields: ['tags'],
  read: (row, options) => ({ tags: readTags(row, options) }),
  write: writeTags,
};

function readTags(row: CsvRow, options: RowOptions): TagEntry[] | undefined {
  if (![...nested.map(({ column }) => column), 'Lists'].some((column) => row.cell(column) !== undefined))
    return undefined;
  const names = nested.flatMap(({ column, prefix }) => splitList(row.cell(column) ?? '').map((name) => prefix + name));
  return [
    ...splitList(row.cell('Lists') ?? '').map(readPlace),
    ...[...unknownShelf(row, 'Status', options), ...names].map((name) => ({ name, position: null })),
  ];
}

/** Reads `Shelved By Genre Reading List (#19)`. */
function readPlace(text: string): TagEntry {
  const mark = text.lastIndexOf(' (#');
  const number = mark < 1 ? '' : text.slice(mark + 3);
  if (!/^\d{1,9}(?:\.0)?\)$/.test(number)) return { name: text, position: null };
  return { name: text.slice(0, mark).trim(), position: Number.parseInt(number, 10) };
}

function writeTags({ tags }: Book): Record<string, string> {
  const placed = tags.filter(({ position }) => position !== null);
  const plain = tags.filter(({ position }) => position === null).map(({ name }) => name);
  const taken = new Set<string>();
  const cells = nested.map(({ column, prefix }) => {
    const names = plain.filter((name) => !taken.has(name) && name.length > prefix.length && name.startsWith(prefix));
    for (const name of names) taken.add(name);
    return [column, names.map((name) => withoutCommas(name.slice(prefix.length))).join(', ')];
  });
  const lists = placed.map(({ name, position }) => `${withoutCommas(name)} (#${position})`);
  return { ...Object.fromEntries(cells), Lists: lists.join(', ') };
}
