import type { Incoming } from '../domain/incoming.ts';
import { readAuthorJson } from './author-json.ts';
import { describeJsonFault } from './describe-json-fault.ts';
import type { JsonText } from './json-text.ts';
import { describeJson, isJsonObject, type JsonObject } from './json-value.ts';
import { readBookJson } from './read-book-json.ts';
import { readQueryJson } from './query-json.ts';
import { RecordProblems } from './record-problems.ts';
import type { UnknownNames } from './unknown-names.ts';

/** Reads the text of one object, a book, an author or a saved query; whatever is wrong with it refuses this record alone. */
export function readJsonRecord({ line, text }: JsonText, number: number, unknown: UnknownNames): Incoming {
  const problems = new RecordProblems();
  const object = parseObject(text, problems);
  const content = object === null ? {} : readObject(object, problems, unknown);
  return { number, line, draft: null, source: null, ...content, problems: problems.all, raw: text };
}

function readObject(object: JsonObject, problems: RecordProblems, unknown: UnknownNames): Partial<Incoming> {
  const { type } = object;
  if (type === 'author') {
    const author = readAuthorJson(object, problems, unknown);
    return author === null ? {} : { author };
  }
  if (type === 'query') {
    const savedQuery = readQueryJson(object, problems, unknown);
    return savedQuery === null ? {} : { savedQuery };
  }
  if (type !== undefined && type !== null && type !== 'book')
    problems.warn(
      'type',
      describeJson(type),
      `the type ${describeJson(type)} is not book, author or query; it was read as a book`,
    );
  const { draft, sources } = readBookJson(object, problems, unknown);
  if (!draft.title && !problems.refused) problems.refuse('title', null, 'the record has no title');
  if (problems.refused) return {};
  return sources.length === 0 ? { draft } : { draft, sources };
}

function parseObject(text: string, problems: RecordProblems): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
    problems.refuse(null, null, `the record is ${describeJson(value)}; it should be an object in braces`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.refuse(null, null, describeJsonFault(text, error));
  }
  return null;
}
