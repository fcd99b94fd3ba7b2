import { describe, expect, test } from 'vitest';
import { resolveRelativeDate } from '../../../src/domain/query/relative-date.ts';

describe('resolveRelativeDate', () => {
  test.each([
    ['today', '2024-03-31', '2024-03-31'],
    ['Yesterday', '2024-03-01', '2024-02-29'],
    ['-1d', '2024-01-01', '2023-12-31'],
    ['-2w', '2024-03-31', '2024-03-17'],
    ['-1m', '2024-03-31', '2024-02-29'],
    ['-1m', '2023-03-31', '2023-02-28'],
    ['-13m', '2024-03-31', '2023-02-28'],
    ['-3m', '2024-02-10', '2023-11-10'],
    ['-1y', '2024-02-29', '2023-02-28'],
    ['-0d', '2024-02-29', '2024-02-29'],
    ['-2000Y', '2024-02-29', '0024-02-29'],
  ])('reads %s on %s as %s', (text, today, day) => {
    expect(resolveRelativeDate(text, { today })).toBe(day);
  });

  test.each(['', '-350', '2w', '-w', '-2h', '-1.5y', 'tomorrow'])('leaves %j alone', (text) => {
    expect(resolveRelativeDate(text, { today: '2024-05-17' })).toBeNull();
  });

  test('refuses to go back before the year 1', () => {
    expect(() => resolveRelativeDate('-2024y', { today: '2024-05-17' })).toThrow(
      '-2024y reaches back before the year 1',
    );
  });
});
