import { describe, expect, test } from 'vitest';
import { queryFields } from '../../../src/domain/query/fields.ts';
import { fieldHint, findField } from '../../../src/domain/query/find-field.ts';

describe('the fields of a query', () => {
  test('have names and aliases that are all different, case, - and _ aside', () => {
    const keys = queryFields.flatMap((field) => [field.name, ...field.aliases]).map((name) => name.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['title', 'title'],
    ['TITLE', 'title'],
    ['tags', 'tag'],
    ['year', 'published'],
    ['first-published', 'firstPublished'],
    ['First_Published', 'firstPublished'],
    ['ISBN-13', 'isbn'],
  ])('are found: %s is %s', (name, field) => {
    expect(findField(name)?.name).toBe(field);
  });

  test('are not guessed', () => {
    expect(findField('titl')).toBeNull();
    expect(findField('constructor')).toBeNull();
  });

  test('are named for who mistypes one, with no guess where none is near', () => {
    expect(fieldHint('transaltor')).toMatch(/^Did you mean "translator"\? Fields: /u);
    expect(fieldHint('xyzzy')).toMatch(/^Fields: title, /u);
  });
});
