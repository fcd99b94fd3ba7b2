import { countClaim, nameOf, type Check, type Claim } from '../domain/check.ts';
import { BookshelfError } from '../domain/errors.ts';
import { naming } from '../domain/name-error.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { LocatedDocument, type Located } from './located-document.ts';
import { readTextFile } from './read-text-file.ts';

const keys = ['name', 'query', 'count', 'at-least', 'at-most', 'empty', 'fingerprint', 'schema-version'];

/**
 * Reads a list of checks from a YAML or JSON file: each says `query` with `count`, `at-least`, `at-most` or `empty`, or `fingerprint`, or
 * `schema-version`; `name` is what it is called. Throws a usage error with file, line and column.
 */
export async function readChecks(file: string): Promise<Check[]> {
  const document = await LocatedDocument.parse(file, readTextFile(file));
  return document.list(document.root, 'a list of checks').map((item) => readCheck(document, item));
}

function readCheck(document: LocatedDocument, item: Located): Check {
  const parts = document.map(item, 'a check, such as "query: tag:sf"');
  for (const [key, value] of parts) if (!keys.includes(key)) throw unknownKey(document, key, value);
  const claim = readClaim(document, item, parts);
  const name = parts.get('name');
  const place = document.placeOf(parts.get('query') ?? item);
  return { name: name === undefined ? nameOf(claim) : document.text(name), place, claim };
}

function readClaim(document: LocatedDocument, item: Located, parts: Map<string, Located>): Claim {
  const [hash, version, query] = ['fingerprint', 'schema-version', 'query'].map((key) => parts.get(key));
  if ([hash, version, query].filter((part) => part !== undefined).length !== 1)
    throw document.error(item, 'a check says one of query, fingerprint and schema-version');
  if (hash !== undefined) return { kind: 'fingerprint', hash: document.text(hash) };
  if (version !== undefined) return { kind: 'schema', version: document.count(version) };
  const limit = (key: string): number | undefined => {
    const part = parts.get(key);
    return part === undefined ? undefined : document.count(part);
  };
  const empty = parts.get('empty');
  const limits = {
    count: limit('count'),
    atLeast: limit('at-least'),
    atMost: limit('at-most'),
    empty: empty !== undefined && document.flag(empty),
  };
  const words = query === undefined ? '*' : document.text(query);
  const claim = naming(document.placeOf(item), () => countClaim(words, limits));
  if (claim === null)
    throw document.error(item, 'the check says nothing about how many books: add count, at-least, at-most or empty');
  return claim;
}

function unknownKey(document: LocatedDocument, key: string, value: Located): BookshelfError {
  const near = nearest(key, keys);
  return document.errorAt(
    value.keyStart,
    `a check has no ${quoteValue(key)}`,
    `${near === null ? '' : `Did you mean ${near}? `}Known: ${keys.join(', ')}`,
  );
}
