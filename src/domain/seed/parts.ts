import type { ContributorDraft } from '../book.ts';
import { checkDigit13 } from '../isbn-digits.ts';
import { Chance } from './chance.ts';
import { familyNames, givenNames, places, qualities, things } from './words.ts';

/** What a profile makes a book of. */
export interface SeedSettings {
  /** The number behind all chance: the same gives the same books. */
  readonly random: number;
  /** The day before which everything happened: `2025-01-01`. */
  readonly now: string;
}

/** An author of a number; the first ones are met most often, as in a real library. */
export function author(number: number, random: number): ContributorDraft {
  const chance = new Chance('author', random, number);
  const initial =
    number < givenNames.length * 20 && !chance.percent(20) ? '' : `${String.fromCharCode(65 + chance.below(26))}. `;
  return { name: `${chance.one(givenNames)} ${initial}${chance.one(familyNames)}`, role: 'author' };
}

/** The number of an author for the book of a number: early authors have many books, late ones few. */
export function authorNumber(chance: Chance, book: number): number {
  return chance.below(1 + chance.below(1 + Math.ceil(book * 0.4)));
}

/** A title as books have them. */
export function title(chance: Chance): string {
  const thing = chance.one(things);
  const other = chance.one(things);
  const forms: readonly [() => string, ...(() => string)[]] = [
    () => `The ${chance.one(qualities)} ${thing}`,
    () => `The ${thing} of ${chance.one(places)}`,
    () => `${chance.one(qualities)} ${thing}s`,
    () => `The ${thing} and the ${other}`,
    () => `A ${thing} for ${chance.one(places)}`,
    () => `${thing} in ${chance.one(places)}`,
    () => `The ${thing}'s ${other}`,
    () => thing,
  ];
  return chance.one(forms)();
}

/** A sound ISBN of a number, another for each number below a thousand million; 979 where it is asked for. */
export function isbn(number: number, prefix: '978' | '9791' = '978'): string {
  const room = 10 ** (12 - prefix.length);
  // 387,420,489 is 3 to the 18th: prime to 10, so that no two numbers meet.
  const twelve = prefix + String((number * 387_420_489) % room).padStart(12 - prefix.length, '0');
  return twelve + checkDigit13(twelve);
}

/** A day so many days before a day, both as `2025-01-01`. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
