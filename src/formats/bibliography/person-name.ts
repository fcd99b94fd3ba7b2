import type { Contributor, ContributorDraft } from '../../domain/book.ts';
import { guessSortName } from '../../domain/sort-name.ts';

/** A name in the parts of which bibliographies make it up. A body, or a name that is never turned round, is all family name. */
export interface PersonName {
  readonly family: string;
  /** Empty where the name is not parted. */
  readonly given: string;
  /** `van`, `de la`: goes before the family name, and is sorted as the rules of names say. */
  readonly particle: string;
  readonly suffix: string;
}

/**
 * Parts a name by its sort name: `Ursula K. Le Guin`, sorted as `Le Guin, Ursula K.`, has the family name `Le Guin`. A name that is not its sort
 * name turned round is left whole.
 */
export function partName({ name, sortName }: Pick<Contributor, 'name' | 'sortName'>): PersonName {
  const [family = '', given = '', suffix = '', ...more] = sortName.split(', ');
  const turned = [given, family, suffix].filter((part) => part !== '').join(' ');
  if (given === '' || family === '' || more.length > 0 || turned !== name) return whole(name);
  if (suffix !== '' || guessSortName(name) !== sortName) return { family, given, particle: '', suffix };
  const words = given.split(' ');
  const start = words.findLastIndex((word) => !/^[a-z]+$/.test(word)) + 1;
  if (start === 0) return { family, given, particle: '', suffix };
  return { family, given: words.slice(0, start).join(' '), particle: words.slice(start).join(' '), suffix };
}

/** Puts a name together, and its sort name; that of a name with a particle is left to the rules. */
export function joinName({ family, given, particle, suffix }: PersonName): Omit<ContributorDraft, 'role'> {
  if (isEastAsian(family) && isEastAsian(given) && particle === '' && suffix === '') return alone(family + given);
  const name = [given, particle, family, suffix].filter((part) => part !== '').join(' ');
  if (particle !== '') return { name };
  return { name, sortName: [family, given, suffix].filter((part) => part !== '').join(', ') };
}

function whole(name: string): PersonName {
  return { family: name, given: '', particle: '', suffix: '' };
}

function alone(name: string): Omit<ContributorDraft, 'role'> {
  return { name, sortName: name };
}

/** Names of these scripts are written family name first, and without a space. */
function isEastAsian(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]+$/u.test(text);
}
