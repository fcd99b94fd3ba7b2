import type { BookDraft } from '../book.ts';
import { parsePartialDate } from '../partial-date.ts';
import type { Chance } from './chance.ts';
import { author, authorNumber, daysBefore, isbn, title, type SeedSettings } from './parts.ts';
import { publishers, sentences, subjects } from './words.ts';

/** A book as most shelves hold them: every usual field, some of them left open. */
export function plainBook(number: number, chance: Chance, { random, now }: SeedSettings): BookDraft {
  const year = Number(now.slice(0, 4)) - 1 - chance.below(1 + chance.below(120));
  const writers = chance.percent(85) ? 1 : chance.between(2, 3);
  const numbers = new Set(Array.from({ length: writers }, () => authorNumber(chance, number)));
  const status = chance.one(['read', 'read', 'read', 'to-read', 'to-read', 'reading', 'unread', 'unread', 'dropped']);
  return {
    title: title(chance),
    authors: [...numbers].map((one) => author(one, random)),
    identifiers: chance.percent(92) ? [{ scheme: 'isbn', value: isbn(number) }] : [],
    series: chance.percent(15) ? [{ name: `${title(chance)} Cycle`, position: String(chance.between(1, 7)) }] : [],
    tags: chance.some(subjects, 3).map((name) => ({ name, position: null })),
    published: chance.percent(95) ? parsePartialDate(String(year)) : null,
    publisher: chance.percent(90) ? chance.one(publishers) : null,
    language: chance.one(['en', 'en', 'en', 'en', 'en', 'de', 'es', 'fr', 'it', 'pl', 'pt', 'sv']),
    format: chance.one(['paperback', 'paperback', 'hardcover', 'ebook', 'audiobook']),
    pages: chance.percent(95) ? chance.between(48, 900) : null,
    description: chance.percent(40) ? chance.one(sentences) : null,
    rating: status === 'read' && chance.percent(70) ? chance.between(4, 20) / 4 : null,
    status,
    added: daysBefore(now, chance.below(3650)),
  };
}
