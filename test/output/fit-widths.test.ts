import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnGap, fitWidths } from '../../src/output/fit-widths.ts';

const sizes = fc.array(
  fc.record({ natural: fc.integer({ min: 1, max: 300 }), weight: fc.constantFrom(0, 1, 2, 3, 4) }),
  { minLength: 1, maxLength: 40 },
);

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + columnGap, -columnGap);
}

test('is never wider than the terminal, and leaves every column a cell', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 300 }), (all, width) => {
      const widths = fitWidths(all, width);
      expect(total(widths)).toBeLessThanOrEqual(width);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('changes nothing where everything fits', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      const natural = all.map((size) => size.natural);
      expect(fitWidths(all, total(natural))).toEqual(natural);
    }),
  );
});

test('uses the whole width where something had to shrink', () => {
  const all = [
    { natural: 4, weight: 0 },
    { natural: 60, weight: 1 },
    { natural: 30, weight: 2 },
  ];
  expect(fitWidths(all, 60)).toEqual([4, 35, 17]);
});

test('drops columns from the end, but never the first two', () => {
  const all = [
    { natural: 4, weight: 0 },
    { natural: 60, weight: 1 },
    { natural: 30, weight: 2 },
  ];
  expect(fitWidths(all, 30)).toEqual([4, 24]);
  expect(fitWidths(all, 12)).toEqual([4, 6]);
});
