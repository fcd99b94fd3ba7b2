import { BookshelfError } from '../domain/errors.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import { parseSavedName, type SavedQueryRecord } from '../domain/saved-query.ts';
import { describeJson, type JsonObject } from './json-value.ts';
import type { RecordProblems } from './record-problems.ts';
import type { UnknownNames } from './unknown-names.ts';

const keys: ReadonlySet<string> = new Set(['type', 'id', 'name', 'words', 'books', 'added', 'changed']);

/** Any day will do: whether words can be read does not depend on it. */
const someDay = { today: '2000-01-01' };

/** Reads `{"type": "query", "name": …, "words": …}`; null where it is refused. */
export function readQueryJson(
  object: JsonObject,
  problems: RecordProblems,
  unknown: UnknownNames,
): SavedQueryRecord | null {
  for (const key of Object.keys(object)) if (!keys.has(key)) unknown.report(key, problems);
  const { name, words } = object;
  if (typeof name !== 'string') return refuse('name', name, problems);
  if (typeof words !== 'string' || words.trim() === '') return refuse('words', words, problems);
  try {
    parseQuery(words, someDay);
    return { name: parseSavedName(name), words };
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    problems.refuse('query', name, error.message);
    return null;
  }
}

function refuse(key: string, value: unknown, problems: RecordProblems): null {
  const found = value === undefined ? 'missing' : describeJson(value);
  problems.refuse(key, value === undefined ? null : found, `the saved query's ${key} is ${found}; it should be text`);
  return null;
}
