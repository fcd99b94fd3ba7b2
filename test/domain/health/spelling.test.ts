import { expect, test } from 'vitest';
import { familyKey, samePersons } from '../../../src/domain/health/spelling.ts';
import { guessSortName } from '../../../src/domain/sort-name.ts';

function pairs(...names: readonly string[]): string[] {
  const authors = names.map((name, index) => ({ id: index + 1, name, sortName: guessSortName(name) }));
  return samePersons(authors).map(({ one, other }) => `${one.name} = ${other.name}`);
}

test('authors who differ only in case, accents, punctuation and spaces may be one', () => {
  expect(pairs('J. R. R. Tolkien', 'J.R.R. Tolkien')).toEqual(['J. R. R. Tolkien = J.R.R. Tolkien']);
  expect(pairs('Karel Čapek', 'karel capek')).toEqual(['Karel Čapek = karel capek']);
});

test('an author in initials may be the one whose given names they begin', () => {
  expect(pairs('John Ronald Reuel Tolkien', 'J.R.R. Tolkien')).toEqual(['John Ronald Reuel Tolkien = J.R.R. Tolkien']);
  expect(pairs('John Smith', 'J. Smith')).toEqual(['John Smith = J. Smith']);
});

test('nothing is said where initials may mean several, or mean nobody', () => {
  expect(pairs('John Smith', 'Jane Smith', 'J. Smith')).toEqual([]);
  expect(pairs('Christopher Tolkien', 'J. R. R. Tolkien')).toEqual([]);
  expect(pairs('Anne Brontë', 'Charlotte Brontë')).toEqual([]);
  expect(pairs('Plato', 'Homer')).toEqual([]);
});

function key(name: string): string {
  return familyKey({ id: 1, name, sortName: guessSortName(name) });
}

test('spellings of one author come under one family name', () => {
  expect(key('J. R. R. Tolkien')).toBe(key('John Ronald Reuel TOLKIEN'));
  expect(key('Karel Čapek')).toBe(key('karel capek'));
});
