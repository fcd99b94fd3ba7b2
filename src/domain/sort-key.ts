import { BookshelfError } from './errors.ts';
import { nearest } from './nearest.ts';

/** What books can be sorted by. */
export const sortFields = [
  'id',
  'title',
  'author',
  'series',
  'published',
  'firstPublished',
  'year',
  'publisher',
  'language',
  'format',
  'pages',
  'minutes',
  'rating',
  'status',
  'started',
  'finished',
  'added',
  'changed',
  'isbn',
  'wished',
  'subtitle',
  'edition',
  'uuid',
  'tags',
] as const;
export type SortField = (typeof sortFields)[number];

/** One key of an order; ascending unless `descending`. */
export interface SortKey {
  readonly field: SortField;
  readonly descending: boolean;
}

/** Reads `author,-published` or `rating:desc,title`. Throws a usage error for an unknown field. */
export function parseSort(text: string): SortKey[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(parseKey);
}

function parseKey(text: string): SortKey {
  const [, minus, name = '', order] = /^(-?)([^:]*?)(?::(asc|desc))?$/i.exec(text) ?? [undefined, '', text];
  const field =
    sortFields.find((known) => known.toLowerCase() === name.toLowerCase().replaceAll(/[_-]/g, '')) ??
    synonyms.get(name.toLowerCase());
  if (field !== undefined) return { field, descending: minus === '-' || order?.toLowerCase() === 'desc' };
  const near = nearest(name, sortFields);
  throw new BookshelfError('usage', `there is no field "${name}" to sort by`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${sortFields.join(', ')}; -field sorts the other way round`,
  });
}

const synonyms = new Map<string, SortField>([
  ['authors', 'author'],
  ['tag', 'tags'],
  ['stars', 'rating'],
  ['lang', 'language'],
  ['name', 'title'],
  ['date', 'published'],
]);
