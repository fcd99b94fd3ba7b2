import { allOf } from '../domain/query/combine.ts';
import { partText, withPartText } from '../domain/query/part-text.ts';
import { printQuery } from '../domain/query/print-query.ts';
import type { Query } from '../domain/query/syntax.ts';
import { plainWord, searchWords } from '../domain/search-words.ts';
import type { Vocabulary } from '../repository/vocabulary.ts';

/** What it takes to find out why a query finds nothing. */
export interface Ground {
  readonly count: (query: Query) => Promise<number>;
  readonly vocabulary: Pick<Vocabulary, 'near'>;
}

/** How many times books are counted for it, and how many terms without a book are named. */
const mostCounts = 8;
const mostNamed = 3;

/** Says which terms of a query that finds nothing are to blame: those that no book has, with what may be meant, or that are one too many. */
export async function explainNothing(query: Query, ground: Ground): Promise<string[]> {
  const count = limited(ground.count);
  const terms = query.kind === 'and' ? query.operands : [query];
  const dead: Query[] = [];
  for (const term of terms) if (terms.length === 1 || (await count(term)) === 0) dead.push(term);
  const lines: string[] = [];
  for (const term of dead.slice(0, mostNamed)) lines.push(await nothingHas(term, count, ground.vocabulary));
  const suspects = dead.length === 0 ? terms : dead;
  for (const term of terms.length > 1 && dead.length < 2 ? suspects : []) {
    const books = (await count(allOf(terms.filter((other) => other !== term)))) ?? 0;
    if (books > 0) lines.push(`Without ${printQuery(term)} there ${books === 1 ? 'is' : 'are'} ${countOf(books)}`);
  }
  return lines.length > 0 ? lines : ['No book matches.'];
}

type LimitedCount = (query: Query) => Promise<number | null>;

/** Counts each query once, and no more of them than may be; then the answer is null. */
function limited(count: Ground['count']): LimitedCount {
  const known = new Map<string, number>();
  return async (query) => {
    const key = printQuery(query);
    const books = known.get(key) ?? (known.size < mostCounts ? await count(query) : null);
    if (books !== null) known.set(key, books);
    return books;
  };
}

async function nothingHas(term: Query, count: LimitedCount, vocabulary: Ground['vocabulary']): Promise<string> {
  const isSimple = term.kind === 'text' || term.kind === 'field' || term.kind === 'identifier';
  const sentence = `Nothing ${isSimple ? 'has' : 'fits'} ${printQuery(term)}`;
  for (const meant of await nearTerms(term, vocabulary)) {
    const books = (await count(meant)) ?? 0;
    if (books > 0) return `${sentence}; did you mean ${printQuery(meant)} (${countOf(books)})?`;
  }
  return sentence;
}

/** The terms that may be meant, at most two: one of its words is another, near one. */
async function nearTerms(term: Query, vocabulary: Ground['vocabulary']): Promise<Query[]> {
  const text = partText(term);
  const words = text === null ? [] : searchWords(text);
  const terms: Query[] = [];
  for (const [index, word] of words.slice(0, mostCounts).entries()) {
    for (const near of (await vocabulary.near(word)).slice(0, words.length === 1 ? 2 : 1)) {
      terms.push(withPartText(term, words.with(index, near.word).map(plainWord).join(' ')));
    }
  }
  return terms.slice(0, 2);
}

function countOf(books: number): string {
  return `${books} ${books === 1 ? 'book' : 'books'}`;
}
