import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cutText } from '../../src/output/cut-text.ts';
import { visible } from '../../src/output/visible.ts';

test('leaves what fits as it is', () => {
  expect(cutText('Dune', 4)).toEqual({ text: 'Dune', width: 4 });
  expect(cutText('百年の孤独', 10)).toEqual({ text: '百年の孤独', width: 10 });
});

test('cuts by the cells of the terminal, not by characters', () => {
  expect(cutText('Dune Messiah', 6)).toEqual({ text: 'Dune …', width: 6 });
  expect(cutText('百年の孤独', 6)).toEqual({ text: '百年…', width: 5 });
  expect(cutText('e\u0301te\u0301 1936', 4)).toEqual({ text: 'e\u0301te\u0301…', width: 4 });
});

test('never cuts an emoji in two', () => {
  expect(cutText('👩‍👩‍👧‍👦 family', 3)).toEqual({ text: '👩‍👩‍👧‍👦…', width: 3 });
  expect(cutText('👩‍👩‍👧‍👦 family', 2)).toEqual({ text: '…', width: 1 });
});

test('is never wider than asked, and measures as the terminal does', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })).map(visible);
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (whole, width) => {
      const cut = cutText(whole, width);
      expect(cut.width).toBeLessThanOrEqual(width);
      expect(stringWidth(cut.text)).toBe(cut.width);
      expect(cut.text === whole).toBe(stringWidth(whole) <= width);
    }),
  );
});
