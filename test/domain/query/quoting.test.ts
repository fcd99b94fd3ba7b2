import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteText, readQuoted } from '../../../src/domain/query/quoting.ts';

describe('quoteText', () => {
  test.each([
    ['left hand', '"left hand"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['\\bsea\\b', '"\\bsea\\b"'],
    ['C:\\', '"C:\\\\"'],
    ['\\"', '"\\\\\\""'],
  ])('writes %j as %s', (text, quoted) => {
    expect(quoteText(text)).toBe(quoted);
  });

  test('writes what readQuoted reads back', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\\', '"', 'a') }));
    fc.assert(
      fc.property(text, (each) => {
        const quoted = quoteText(each);
        expect(readQuoted(quoted, 0)).toEqual({ text: each, end: quoted.length });
      }),
    );
  });
});

describe('readQuoted', () => {
  test('finds no end where the quotes are never closed', () => {
    expect(readQuoted('a "left \\"', 2)).toBeNull();
  });
});
