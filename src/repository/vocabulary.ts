import { sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { editDistance } from '../domain/edit-distance.ts';
import { mostMistakes, nearWords, type KnownWord } from '../domain/near-words.ts';
import { alphabetOf, oneMistake } from '../domain/one-mistake.ts';

/** Sorts behind every letter that may follow the beginning of a word. */
const behind = '\u{10ffff}';

/** A longer word is looked for among all that begin like it: it has too many spellings, and few words are as long. */
const longest = 24;

/** The words of all books, as the full-text index has them. */
export class Vocabulary {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether a book has the word, or one that begins with it. */
  async has(word: string, { asBeginning }: { asBeginning: boolean }): Promise<boolean> {
    const end = asBeginning ? word + behind : word;
    const rows = await this.#database.all(
      sql`select 1 from book_words where term >= ${word} and term <= ${end} limit 1`,
    );
    return rows.length > 0;
  }

  /** The word that a mistyped one means most likely: of those a single mistake away what most books have, else the first of `near`. */
  async nearest(word: string): Promise<KnownWord | null> {
    if (mostMistakes(word) === 0) return null;
    const closest = word.length > longest ? [] : nearWords(word, await this.#among(oneMistake(word)));
    return closest[0] ?? (await this.near(word))[0] ?? null;
  }

  /**
   * The words that a mistyped one may mean, the likeliest first: of those that begin like it, where one of them is a single mistake away, else of
   * those with its first letter, else of those that go on like it. Each time more words are looked at, whose books the index counts one by one.
   */
  async near(word: string): Promise<KnownWord[]> {
    if (mostMistakes(word) === 0) return [];
    const [first = '', second = ''] = word;
    const closest = nearWords(word, await this.#beginning(word, [first + second]));
    const [best] = closest;
    if (best !== undefined && editDistance(word, best.word, 1) <= 1) return closest;
    const likely = nearWords(word, await this.#beginning(word, [first]));
    if (likely.length > 0 || !/\p{L}/u.test(first)) return likely;
    const others = alphabetOf(first).filter((letter) => letter !== first);
    const beginnings = others.flatMap((letter) => [...new Set([letter + second, letter + first])]);
    return nearWords(word, await this.#beginning(word, beginnings));
  }

  /** Those of many spellings that books have: looked up one by one, which is sooner done than to walk through all words with a common beginning. */
  async #among(spellings: readonly string[]): Promise<KnownWord[]> {
    return this.#database.all<KnownWord>(
      sql`select term as word, doc as books from json_each(${JSON.stringify(spellings)}) as spelling
        cross join book_words on term = spelling.value`,
    );
  }

  /** The words of about the same length with one of these beginnings: each a short walk through the index, however many words there are. */
  async #beginning(word: string, beginnings: readonly string[]): Promise<KnownWord[]> {
    const most = mostMistakes(word);
    return this.#database.all<KnownWord>(
      sql`select term as word, doc as books from json_each(${JSON.stringify(beginnings)}) as beginning
        cross join book_words on term >= beginning.value and term < beginning.value || ${behind}
        where length(term) between ${word.length - most} and ${word.length + most}`,
    );
  }
}
