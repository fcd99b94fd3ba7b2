import { replaceWords, wantedPhrases, type SearchRequest } from '../domain/search-request.ts';
import { plainWord } from '../domain/search-words.ts';
import type { Library } from '../repository/library.ts';

/** A search that finds something in place of one that did not, and the sentence that says so. */
export interface Correction {
  readonly request: SearchRequest;
  readonly message: string;
}

/** How many words are looked up at most. */
const mostWords = 8;

/** Puts near words in the place of those that no book has; null where that does not help. */
export async function correctSearch(
  { search, vocabulary }: Pick<Library, 'search' | 'vocabulary'>,
  { wanted, filter }: SearchRequest,
): Promise<Correction | null> {
  if (wanted === null) return null;
  const others = new Map<string, string>();
  for (const { word, isLast } of wantedPhrases(wanted).flatMap(wordsOf).slice(0, mostWords)) {
    if (await vocabulary.has(word, { asBeginning: isLast })) continue;
    const near = await vocabulary.nearest(word);
    if (near !== null) others.set(word, near.word);
  }
  const request = { wanted: replaceWords(wanted, others), filter };
  const books = others.size === 0 ? 0 : await search.count(request);
  if (books === 0) return null;
  const typed = listOf(others.keys(), 'or');
  return { request, message: `Nothing has ${typed}; showing books with ${listOf(others.values(), 'and')} (${books})` };
}

function wordsOf(phrase: readonly string[]): { word: string; isLast: boolean }[] {
  return phrase.map((word, index) => ({ word, isLast: index === phrase.length - 1 }));
}

function listOf(words: Iterable<string>, conjunction: string): string {
  return [...words].map((word) => `"${plainWord(word)}"`).join(` ${conjunction} `);
}
