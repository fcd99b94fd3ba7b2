import { foldKey } from './fold.ts';
import {
  bodyWords,
  capitalParticles,
  familyJoins,
  firstWordsKept,
  forenameTitles,
  nameSuffixes,
  nameTitles,
  particlesKept,
  particlesPutBack,
} from './name-words.ts';
import { ownCopy } from './own-copy.ts';

/** Whatever is longer than this is not a person's name. */
const longest = 200;

/**
 * Guesses the name that an author is filed under: `Ursula K. Le Guin` becomes `Le Guin, Ursula K.`.
 *
 * Stay as they are: single names, names with a comma (`Le Guin, Ursula K.`), names of bodies (`United Nations`, `The Beatles`) or
 * with a number, and names in a script whose people put the family name first or have none (`村上春樹`). The rules and their
 * source stand in name-words.ts; a person can type over what they get wrong (Spanish double names, Icelandic names).
 */
export function guessSortName(name: string): string {
  const known = guesses.get(name);
  if (known !== undefined) return known;
  const guess = sortNameOf(name);
  if (guesses.size === mostGuesses) guesses.clear();
  guesses.set(ownCopy(name), ownCopy(guess));
  return guess;
}

/** A list names the same authors again and again, so the last guesses are remembered. */
const guesses = new Map<string, string>();
const mostGuesses = 30_000;

function sortNameOf(name: string): string {
  const whole = name.trim().replace(/\s+/g, ' ');
  if (whole.length > longest || !whole.includes(' ') || /\d|&/.test(whole) || !isGivenNameFirst(whole)) return whole;
  const bracket = whole.endsWith(')') ? whole.indexOf(' (') : -1;
  if (bracket > 0) return `${sortNameOf(whole.slice(0, bracket))}${whole.slice(bracket)}`;
  const [bare, suffixes] = takeSuffixes(whole);
  if (bare.includes(',') || isBodyName(bare)) return whole;
  return sortPerson(bare.split(' '), suffixes);
}

/** Knows the scripts in which the given name stands first and the family name last; other names are filed as they are written. */
function isGivenNameFirst(name: string): boolean {
  // Inside, because V8 takes half a millisecond to read it.
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\P{L}]*$/u.test(
    name,
  );
}

/** Knows the name of a body (`United Nations`) by its words. */
export function isBodyName(name: string): boolean {
  return foldKey(name)
    .split(' ')
    .some((word) => bodyWords.has(word));
}

/** Takes `Jr.`, `III`, `PhD` and the like from the end of a name of at least two other words, with or without commas. */
function takeSuffixes(whole: string): [bare: string, suffixes: readonly string[]] {
  const words = whole.split(' ');
  let end = words.length;
  while (end > 2 && isSuffix(words[end - 1] ?? '')) end -= 1;
  const suffixes = words.slice(end).map((word) => word.replace(/,$/, ''));
  const bare = words.slice(0, end).join(' ');
  return [suffixes.length === 0 ? bare : bare.replace(/,$/, ''), suffixes];
}

function isSuffix(word: string): boolean {
  return nameSuffixes.has(word.replace(/[.,]/g, '').toLowerCase());
}

function sortPerson(words: readonly string[], suffixes: readonly string[]): string {
  const [first = '', ...rest] = words;
  const title = first.toLowerCase();
  if (rest.length > 0 && forenameTitles.has(title)) return [[...rest, ...suffixes].join(' '), first].join(', ');
  if (rest.length > 0 && nameTitles.has(title)) return `${sortPerson(rest, suffixes)}, ${first}`;
  return [turnRound(words), ...suffixes].join(', ');
}

function turnRound(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  const asItStands = words.length === 1 || (words.length === 2 && isUnturned(first, second));
  if (asItStands || familyJoins.has(second)) return words.join(' ');
  const start = startOfFamilyName(words);
  const family = words.slice(start).join(' ');
  const [prefix = ''] = /^(?:d['’]|dell['’]|dall['’]|['’]t\s|al-|el-)(?=\p{L})/u.exec(family) ?? [];
  const given = [...words.slice(0, start), prefix].join(' ').trim();
  return `${family.slice(prefix.length)}, ${given}`;
}

/** Knows `Le Corbusier` and, by their number, rulers: `Louis XIV`. */
function isUnturned(first: string, second: string): boolean {
  return firstWordsKept.has(first.toLowerCase()) || /^[IVX]{2,}$/.test(second);
}

/** Finds where the family name starts: after the last small particle, else at the last word; what belongs to it comes with it. */
function startOfFamilyName(words: readonly string[]): number {
  const last = words.length - 1;
  const join = words.findLastIndex((word, index) => index > 1 && index < last && familyJoins.has(word));
  const particle = words.findLastIndex((word, index) => index > 0 && index < last && isSmallParticle(word));
  let start = join > 0 ? join - 1 : particle > 0 ? particle + 1 : last;
  while (start > 1 && capitalParticles.has(words[start - 1] ?? '')) start -= 1;
  let run = start;
  while (run > 1 && isSmallParticle(words[run - 1] ?? '')) run -= 1;
  return particlesKept.has(words[run] ?? '') ? run : start;
}

function isSmallParticle(word: string): boolean {
  return particlesPutBack.has(word) || particlesKept.has(word);
}
