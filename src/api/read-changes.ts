import { parseAssignment, type Assignment } from '../domain/assignment.ts';
import { joinList } from '../domain/escape-list.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { BookChanges } from './types.ts';

/** Reads the changes that a program gives as those that `bookshelf set` takes. Throws a usage error. */
export function readChanges(changes: BookChanges): Assignment[] {
  return Object.entries(changes).flatMap(([field, value]: [string, unknown]) =>
    value === undefined ? [] : wordsOf(field, value).map(parseAssignment),
  );
}

function wordsOf(field: string, value: unknown): string[] {
  if (value === null) return [`${field}=`];
  if (isTexts(value)) return [`${field}=${joinList(value)}`];
  if (typeof value === 'object')
    return [...listWords(field, '-=', value, 'remove'), ...listWords(field, '+=', value, 'add')];
  if (typeof value === 'boolean') return [`${field}=${value ? 'yes' : 'no'}`];
  if (typeof value === 'string' || typeof value === 'number') return [`${field}=${value}`];
  throw new BookshelfError('usage', `${field} cannot be a ${typeof value}`);
}

function listWords(field: string, operator: '+=' | '-=', value: object, key: 'add' | 'remove'): string[] {
  const items: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  if (items === undefined) return [];
  if (isTexts(items)) return [`${field}${operator}${joinList(items)}`];
  throw new BookshelfError('usage', `${field}: ${key} takes a list of texts`);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
