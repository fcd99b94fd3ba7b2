import { foldKey } from '../fold.ts';

/** An author as names are compared. */
export interface NamedAuthor {
  readonly id: number;
  readonly name: string;
  readonly sortName: string;
}

/** Two authors who may be one, and why. */
export interface SamePerson {
  readonly one: NamedAuthor;
  readonly other: NamedAuthor;
  readonly reason: string;
}

/** The family name, or the whole name where there is no comma, under which spellings of one author come together. */
export function familyKey({ sortName }: NamedAuthor): string {
  return foldKey(sortName.split(',', 1)[0] ?? '').replaceAll(' ', '');
}

/**
 * Finds, among authors of one family name, those that differ only in case, accents, punctuation and spaces, and those whose given names are the
 * initials of exactly one other.
 */
export function samePersons(family: readonly NamedAuthor[]): SamePerson[] {
  const found: SamePerson[] = [];
  const byKey = new Map<string, NamedAuthor>();
  for (const author of family) {
    const key = foldKey(author.name).replaceAll(' ', '');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, author);
    else found.push({ one: known, other: author, reason: 'differ only in case, accents or punctuation' });
  }
  const distinct = [...byKey.values()];
  const full = distinct.filter((author) => !isAbbreviated(givenNames(author)));
  for (const author of distinct) {
    const initials = givenNames(author);
    if (!isAbbreviated(initials)) continue;
    const [only, further] = full.filter((other) => abbreviates(initials, givenNames(other)));
    if (only !== undefined && further === undefined)
      found.push({ one: only, other: author, reason: 'differ only in initials' });
  }
  return found;
}

/** The given names in folded words: `J. R. R.` and `J.R.R.` are j, r, r. */
function givenNames({ sortName }: NamedAuthor): string[] {
  const given = sortName.split(',')[1] ?? '';
  return foldKey(given.replace(/\.(?=\S)/g, '. '))
    .split(' ')
    .filter(Boolean);
}

function isAbbreviated(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => name.length === 1);
}

function abbreviates(initials: readonly string[], names: readonly string[]): boolean {
  return (
    initials.length === names.length && initials.every((initial, index) => names[index]?.startsWith(initial) === true)
  );
}
