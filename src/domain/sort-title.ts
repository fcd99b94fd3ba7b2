import { foldKey } from './fold.ts';
import { readLanguage } from './language.ts';
import { placesWithArticle, titleArticles } from './title-articles.ts';

const quoted = /^(?:"([^"]+)"|“([^“”]+)”|«\s?([^«»]+?)\s?»|„([^„“”]+)[“”])$/;
/** `A Is for Alibi`, `A to Z`: here A is a letter. */
const letterA = /^a (?:is|to|for|and|or|as) /;

/**
 * Guesses the title that a book is filed under: a leading article goes to the end (`Left Hand of Darkness, The`).
 * Only articles of the book's own language count (`Die Hard` in English stays); where the language is not known (null), those of
 * English. Quotation marks around a whole title are taken off.
 */
export function guessSortTitle(title: string, language: string | null): string {
  const bare = title.trim();
  const inner = quotedPart(bare)?.trim() || bare;
  // Inside, because V8 reads it longer than a small command takes.
  const firstWord = /^(['’]?[\p{L}\p{M}]{1,6}(?:\s|['’](?=\p{L})))\s*(?=\S)/u;
  const start = firstWord.exec(inner);
  if (start === null || !isArticle(start[1] ?? '', language) || keepsArticle(inner)) return inner;
  return `${inner.slice(start[0].length)}, ${(start[1] ?? '').trim()}`;
}

function quotedPart(title: string): string | undefined {
  return quoted
    .exec(title)
    ?.slice(1)
    .find((part) => part !== undefined);
}

function isArticle(word: string, language: string | null): boolean {
  const [primary = ''] = language === null ? ['en'] : readLanguage(language).split('-');
  const articles = Object.hasOwn(titleArticles, primary) ? titleArticles[primary] : undefined;
  return articles?.includes(word.trim().toLowerCase().replace('’', "'")) ?? false;
}

function keepsArticle(title: string): boolean {
  const key = foldKey(title.slice(0, 80));
  return letterA.test(`${key} `) || placesWithArticle.some((place) => `${key} `.startsWith(`${place} `));
}
