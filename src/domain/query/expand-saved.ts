import { BookshelfError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryOptions } from './query-options.ts';
import { replaceSaved } from './replace-saved.ts';
import { savedNames } from './saved-names.ts';
import type { Query } from './syntax.ts';

/** How many words and tests the saved queries may bring into one query, and how deep it may nest then: what SQLite can take. */
const most = 500;
const deepest = 100;

/**
 * Puts saved queries, given as their words by name, in place of their names.
 * Throws `missing` for a name that is none; a usage error for a query that is made of itself, is too large, or cannot be read.
 */
export function expandSaved(query: Query, saved: ReadonlyMap<string, string>, options: QueryOptions): Query {
  let brought = 0;
  const find = (name: string): Query => {
    const words = saved.get(name);
    if (words === undefined) throw missingSaved(name, [...saved.keys()]);
    const found = readSaved(name, words, options);
    brought += leavesOf(found);
    if (brought > most) throw tooLarge(`brings more than ${most} words and tests`, name);
    return found;
  };
  const whole = replaceSaved(query, find);
  if (depthOf(whole) > deepest)
    throw tooLarge(`makes the query nest deeper than ${deepest} levels`, savedNames(query)[0]);
  return whole;
}

/** The error for a name under which no query is saved. */
export function missingSaved(name: string, known: readonly string[]): BookshelfError {
  const near = nearest(name, known);
  return new BookshelfError('missing', `there is no saved query @${name}`, {
    hint: `${near === null ? '' : `Did you mean @${near}? `}See them all: bookshelf query list. To look for the text itself, put it in quotes: "@${name}"`,
  });
}

function readSaved(name: string, words: string, options: QueryOptions): Query {
  try {
    return parseQuery(words, options);
  } catch (cause) {
    if (!(cause instanceof BookshelfError)) throw cause;
    const hint = `Save it again: bookshelf query save ${name} WORDS --force`;
    throw new BookshelfError(cause.kind, `the saved query @${name}: ${cause.message}`, { hint, cause });
  }
}

function tooLarge(what: string, name = ''): BookshelfError {
  return new BookshelfError('usage', `the saved query @${name} ${what}`, { hint: 'Ask in several steps' });
}

function leavesOf(query: Query): number {
  const sizes = partsOf(query).map(leavesOf);
  return sizes.length === 0 ? 1 : sizes.reduce((sum, size) => sum + size);
}

function depthOf(query: Query): number {
  return 1 + Math.max(0, ...partsOf(query).map(depthOf));
}

function partsOf(query: Query): readonly Query[] {
  if (query.kind === 'and' || query.kind === 'or') return query.operands;
  return query.kind === 'not' ? [query.operand] : [];
}
