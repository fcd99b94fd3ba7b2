import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSeries, parseSeries } from '../../src/domain/series-text.ts';

test.each([
  ['Dune #1', 'Dune', '1'],
  ['Dune, #1', 'Dune', '1'],
  ['Dune (#1)', 'Dune', '1'],
  ['  Dune   # 1 ', 'Dune', '1'],
  ['Discworld #2.5', 'Discworld', '2.5'],
  ['The Expanse #1-3', 'The Expanse', '1-3'],
  ['C# in Depth', 'C# in Depth', null],
  ['C# in Depth #3', 'C# in Depth', '3'],
  ['#MeToo', '#MeToo', null],
  ['Love #trending #', 'Love #trending', null],
  ['Dune', 'Dune', null],
  ['', '', null],
])('reads "%s"', (typed, name, position) => {
  expect(parseSeries(typed)).toEqual({ name, position });
});

test('writes a series with its position', () => {
  expect(formatSeries({ name: 'Dune', position: '1' })).toBe('Dune #1');
  expect(formatSeries({ name: 'Dune', position: null })).toBe('Dune');
  expect(formatSeries({ name: 'Love #trending', position: null })).toBe('Love #trending #');
});

const words = fc.stringMatching(/^[A-Za-z#&'é][A-Za-z0-9#&'é ,()]{0,30}$/);
const name = words.map((text) => text.trim()).filter((text) => !/[,(]$/.test(text));
const position = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.,-]{0,8}$/);

test('reads what it wrote', () => {
  fc.assert(
    fc.property(name, fc.option(position), (name, position) => {
      expect(parseSeries(formatSeries({ name, position }))).toEqual({ name, position });
    }),
    { numRuns: 2000 },
  );
});

test('answers at once on hostile text', () => {
  const started = performance.now();
  for (const part of [' ', '#', '# ', ' #', ',']) parseSeries(`x${part.repeat(50_000)}x`);
  expect(performance.now() - started).toBeLessThan(500);
});
