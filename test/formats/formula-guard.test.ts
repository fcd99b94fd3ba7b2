import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../src/formats/formula-guard.ts';

test.each(['=1+1', '+1', '-350', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1+1", "''-1"])(
  'guards %j',
  (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
    expect(unguardFormula(guardFormula(cell))).toBe(cell);
  },
);

test.each(['', 'Emma', "'Salem's Lot", "'", 'a=b', ' =1', "''tis"])('leaves %j alone', (cell) => {
  expect(guardFormula(cell)).toBe(cell);
  expect(unguardFormula(cell)).toBe(cell);
});

test('an unguarded formula of another program is read as it is', () => {
  expect(unguardFormula('-350')).toBe('-350');
});

test('what was guarded comes back, whatever it is', () => {
  const cells = fc.string({ unit: fc.constantFrom("'", '=', '-', '＠', '\n', 'a') });
  const property = fc.property(cells, (cell) => {
    expect(unguardFormula(guardFormula(cell))).toBe(cell);
  });
  fc.assert(property);
});
