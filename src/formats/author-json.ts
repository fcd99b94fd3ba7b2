import type { AuthorRecord } from '../domain/library-content.ts';
import { guessSortName } from '../domain/sort-name.ts';
import { describeJson, type JsonObject } from './json-value.ts';
import type { RecordProblems } from './record-problems.ts';
import type { UnknownNames } from './unknown-names.ts';

const keys: ReadonlySet<string> = new Set(['type', 'id', 'name', 'sortName', 'sortNameTyped', 'aliases', 'books']);

/** Reads `{"type": "author", "name": …, "sortName": …, "aliases": […]}`; null where it is refused. */
export function readAuthorJson(
  object: JsonObject,
  problems: RecordProblems,
  unknown: UnknownNames,
): AuthorRecord | null {
  for (const key of Object.keys(object)) if (!keys.has(key)) unknown.report(key, problems);
  const { name, sortName = null, sortNameTyped = null, aliases = [] } = object;
  if (typeof name !== 'string' || name.trim() === '') return refuse('name', name, 'text', problems);
  if (sortName !== null && typeof sortName !== 'string') return refuse('sortName', sortName, 'text', problems);
  if (sortNameTyped !== null && typeof sortNameTyped !== 'boolean')
    return refuse('sortNameTyped', sortNameTyped, 'true or false', problems);
  if (!isTexts(aliases)) return refuse('aliases', aliases, 'a list of texts', problems);
  return {
    name,
    sortName: sortName?.trim() ? sortName : guessSortName(name),
    ...(sortNameTyped !== null && { sortNameTyped }),
    aliases,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function refuse(key: string, value: unknown, expected: string, problems: RecordProblems): null {
  const found = value === undefined ? 'missing' : describeJson(value);
  problems.refuse(key, value === undefined ? null : found, `the author's ${key} is ${found}; it should be ${expected}`);
  return null;
}
