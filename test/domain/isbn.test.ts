import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDigit10 } from '../../src/domain/isbn-digits.ts';
import { isbn10, isIsbn, looksLikeIsbn, parseIsbn, readIsbn } from '../../src/domain/isbn.ts';

describe('readIsbn', () => {
  test.each([
    ['9780441172719', '9780441172719'],
    ['0441478123', '9780441478125'],
    ['978-0-441-17271-9', '9780441172719'],
    ['ISBN 978–0–441–17271–9', '9780441172719'],
    ['ISBN-13: 978 0 441 17271 9', '9780441172719'],
    ['ISBN‑13 978 0 441 17271 9', '9780441172719'],
    ['ISBN10 0441478123', '9780441478125'],
    ['isbn:0-441-47812-3', '9780441478125'],
    ['urn:isbn:9780441172719', '9780441172719'],
    ['9 78-0 441 17271-9', '9780441172719'],
    ['９７８０４４１１７２７１９', '9780441172719'],
    ['0 8044 2957 x', '9780804429573'],
    ['2.07.036822.X', '9782070368228'],
    ['‪9780441172719‬', '9780441172719'],
    ['979-10-90636-07-1', '9791090636071'],
  ])('reads %s', (typed, stored) => {
    expect(readIsbn(typed)).toBe(stored);
  });

  test('reads a nine-digit SBN that is sound with a leading zero', () => {
    expect(readIsbn('SBN 425-02706-6')).toBe('9780425027066');
    expect(readIsbn('425-02706-5')).toBeNull();
  });

  test.each(['', 'Dune', '0-441-47812-4', '978-0-441-17271-8', '08515x-629-2', '978-902453827X', '979-0-2600-0043-8'])(
    'answers null for "%s"',
    (typed) => {
      expect(readIsbn(typed)).toBeNull();
    },
  );

  test('does not take digits of other scripts or superscripts for digits', () => {
    expect(readIsbn('978-9024538²70')).toBeNull();
    expect(readIsbn('٩٧٨٠٤٤١١٧٢٧١٩')).toBeNull();
  });

  test('reads back its own number however it is hyphenated', () => {
    const nineDigits = fc.stringMatching(/^\d{9}$/);
    fc.assert(
      fc.property(nineDigits, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), (nine, places) => {
        const ten = nine + checkDigit10(nine);
        const typed = Array.from(ten, (digit, place) => (places.includes(place) ? `-${digit}` : digit)).join('');
        const isbn = readIsbn(typed);
        expect(isbn).toMatch(/^978\d{10}$/);
        expect(isbn === null ? null : isbn10(isbn)).toBe(ten);
      }),
    );
  });

  test('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = Array.from('9780441172719');
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(readIsbn(digits.join(''))).toBeNull();
      }),
    );
  });

  test('answers at once on a hundred thousand spaces', () => {
    const started = performance.now();
    expect(readIsbn(`${' '.repeat(100_000)}x${'-'.repeat(100_000)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('parseIsbn', () => {
  test.each([
    ['0-441-47812-4', 'ISBN 0-441-47812-4 fails its check: the last digit should be 3'],
    ['ISBN 080442957-1', 'ISBN 080442957-1 fails its check: the last digit should be X'],
    ['978-0-441-17271-8', 'ISBN 978-0-441-17271-8 fails its check: the last digit should be 9'],
    ['123', 'ISBN 123 has 3 digits; it should have 10 or 13'],
    ['5', 'ISBN 5 has 1 digit; it should have 10 or 13'],
    ['08515x-629-2', 'ISBN 08515x-629-2 has an X out of place'],
    ['979-0-2600-0043-8', '979-0-2600-0043-8 is a number of printed music (ISMN 979-0), not of a book'],
    ['4006381333931', '4006381333931 is the number of some other article (EAN); ISBNs start with 978 or 979'],
    ['Dune', '"Dune" is not an ISBN: an ISBN has 10 or 13 digits'],
  ])('says what is wrong with %s', (typed, message) => {
    expect(() => parseIsbn(typed)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });

  test('gives a hint', () => {
    const hint = expect.stringMatching(/978 or 979/);
    expect(() => parseIsbn('123')).toThrow(expect.objectContaining({ hint }));
  });
});

test('an ISBN is stored as 13 digits and nothing else', () => {
  expect(isIsbn('9780441172719')).toBe(true);
  expect(isIsbn('978-0-441-17271-9')).toBe(false);
  expect(isIsbn('0441172717')).toBe(false);
  expect(isIsbn('9790260000438')).toBe(false);
});

test('numbers that start with 979 have no ten-digit form', () => {
  expect(isbn10(parseIsbn('979-10-90636-07-1'))).toBeNull();
  expect(isbn10(parseIsbn('9780441172719'))).toBe('0441172717');
});

test('the shape of an ISBN is recognised, sound or not', () => {
  expect(['0-441-47812-4', '978 0 441 17271 8', 'ISBN 080442957X'].every((text) => looksLikeIsbn(text))).toBe(true);
  expect(['Dune', '1984', '425027066', '12', ''].some((text) => looksLikeIsbn(text))).toBe(false);
});

const truth = new URL('../../../shared/corpus/truth/isbn.json', import.meta.url);

describe.skipIf(!existsSync(truth))(
  'against the tables of other libraries (skipped where they are not at hand)',
  () => {
    const tables: {
      'valid_in_the_wild(python-stdnum)': string[];
      'hyphenation_sample(every 50th)': { isbn13: string; hyphenated: string }[];
    } = existsSync(truth) ? JSON.parse(readFileSync(truth, 'utf8')) : {};

    test('reads every number found in the wild', () => {
      const numbers = tables['valid_in_the_wild(python-stdnum)'];
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.filter((number) => readIsbn(number) === null)).toEqual([]);
    });

    test('reads every hyphenated number of the agency ranges', () => {
      const rows = tables['hyphenation_sample(every 50th)'];
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.filter((row) => readIsbn(row.hyphenated) !== row.isbn13)).toEqual([]);
    });
  },
);
