import { sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { editDistance } from '../domain/edit-distance.ts';
import { mostMistakes, nearWords, type KnownWord } from '../domain/near-words.ts';

/** Sorts behind every letter that may follow the beginning of a word. */
const behind = '\u{10ffff}';

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
    const others = neighbours(first).filter((letter) => letter !== first);
    const beginnings = others.flatMap((letter) => [...new Set([letter + second, letter + first])]);
    return nearWords(word, await this.#beginning(word, beginnings));
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

/** The letters of the alphabet that a letter belongs to, about: what stands near it among the characters. */
function neighbours(letter: string): string[] {
  const code = letter.codePointAt(0) ?? 0;
  const [from, to] = /[a-z]/.test(letter) ? [97, 122] : [code - alphabet, code + alphabet];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** How far letters of one alphabet stand apart at most. */
const alphabet = 32;
