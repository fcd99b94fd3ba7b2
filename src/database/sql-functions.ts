import { foldKey, orderKey } from '../domain/fold.ts';
import { compilePattern } from '../domain/query/check-pattern.ts';
import { holdsWords } from '../domain/search-words.ts';
import { tagPath } from '../domain/query/tag-path.ts';

/** What a driver offers to take functions in: better-sqlite3's `function`. */
interface FunctionHost {
  function(name: string, options: { deterministic: boolean }, call: (...values: unknown[]) => unknown): unknown;
}

/**
 * Teaches a connection the words that the conditions of queries use and SQL lacks: `fold(text)` and `tag_path(text)` give the keys under which
 * texts and tags are compared, `order_key(text)` the key by which a text sorts, `matches(pattern, text)` is 1 where the pattern of a `~` test is
 * found. Of null all make null.
 */
export function registerFunctions(client: FunctionHost): void {
  const options = { deterministic: true };
  client.function('fold', options, (text) => (typeof text === 'string' ? foldKey(text) : null));
  client.function('order_key', options, (text) => (typeof text === 'string' ? orderKey(text) : null));
  client.function('tag_path', options, (text) => (typeof text === 'string' ? tagPath(text) : null));
  client.function('holds_words', options, (text, words) => {
    if (typeof text !== 'string' || typeof words !== 'string') return null;
    return Number(holdsWords(text, words.split(' ')));
  });
  const patterns = new Map<string, RegExp>();
  client.function('matches', options, (pattern, text) => {
    if (typeof pattern !== 'string' || typeof text !== 'string') return null;
    return Number(remembered(patterns, pattern).test(text));
  });
}

/** A pattern is asked of one row after another; it is compiled for the first. */
function remembered(patterns: Map<string, RegExp>, pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const compiled = compilePattern(pattern);
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(pattern, compiled);
  return compiled;
}

/** More than one query holds; kept low for a program that stays open. */
const mostPatterns = 500;
