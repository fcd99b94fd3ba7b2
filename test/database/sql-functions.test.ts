import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { registerFunctions } from '../../src/database/sql-functions.ts';

const client = new Sqlite(':memory:');
registerFunctions(client);
const value = (expression: string, ...values: unknown[]): unknown =>
  client
    .prepare(`select ${expression}`)
    .pluck()
    .get(...values);

test('fold gives the key of a text', () => {
  expect(value('fold(?)', 'L’Été à Łódź')).toBe('lete a lodz');
});

test('tag_path folds each segment of a tag', () => {
  expect(value('tag_path(?)', ' Fiction // Sci-Fi')).toBe('fiction/sci fi');
});

test('matches finds a pattern anywhere, without case', () => {
  expect(value('matches(?, ?)', '^Ł.d', 'łódź')).toBe(1);
  expect(value('matches(?, ?)', '^lodz', 'łódź')).toBe(0);
  expect(value('matches(?, ?) + matches(?, ?)', 'a', 'a', 'b', 'b')).toBe(2);
});

test('of null, all make null', () => {
  expect(value('coalesce(fold(null), tag_path(null), matches(?, null), matches(null, ?))', 'a', 'a')).toBeNull();
});
