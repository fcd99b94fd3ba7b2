import type { Incoming } from '../../domain/incoming.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { describeJsonFault } from '../describe-json-fault.ts';
import type { Reader } from '../format.ts';
import type { JsonText } from '../json-text.ts';
import { isJsonObject, type JsonObject } from '../json-value.ts';
import { RecordProblems } from '../record-problems.ts';
import { splitJson } from '../split-json.ts';
import { itemKind } from './item-types.ts';
import { readItem } from './read-item.ts';

/** Reads the books of a CSL-JSON file, as Zotero, pandoc and citation processors have it. Items of other types are named and left out. */
export const cslReader: Reader = { read: readFile };

async function* readFile(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const json of splitJson(text)) {
    number += 1;
    yield readOne(json, number);
  }
}

function readOne({ line, text }: JsonText, number: number): Incoming {
  const problems = new RecordProblems();
  const item = parseItem(text, problems);
  const type = item === null ? null : textOf(item, 'type');
  const kind = type === null ? null : itemKind(type);
  if (item !== null && type === null) problems.refuse('type', null, 'the item has no type');
  else if (type !== null && kind === null)
    problems.warn('type', type, `an item of type ${quoteValue(type)} is no book; it was left out`);
  const draft = item === null || kind === null ? null : readItem(item, kind, problems);
  const source = draft === null || item === null ? null : { source: 'csl-json', key: keyOf(item), row: rowOf(item) };
  return { number, line, draft, source, problems: problems.all, raw: text };
}

function parseItem(text: string, problems: RecordProblems): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
    problems.refuse(null, null, 'the item should be an object in braces');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.refuse(null, null, describeJsonFault(text, error));
  }
  return null;
}

/** Ids of items are anybody's: title, names and date tell items apart. */
function keyOf(item: JsonObject): string {
  const names = JSON.stringify(item['author'] ?? item['editor'] ?? '');
  return [textOf(item, 'id'), textOf(item, 'title'), names, JSON.stringify(item['issued'] ?? '')]
    .filter((part) => part !== null && part !== '""')
    .join(' / ');
}

function rowOf(item: JsonObject): [string, string][] {
  return Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

function textOf(item: JsonObject, name: string): string | null {
  const value = Object.hasOwn(item, name) ? item[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
