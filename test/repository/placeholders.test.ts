import { Placeholder, SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { placeholders } from '../../src/repository/placeholders.ts';

test('placeholders stand under the names of the columns they fill', () => {
  const made = placeholders(['title', 'pages', 'rating'], ['rating']);
  expect(Object.keys(made)).toEqual(['title', 'pages', 'rating']);
  expect(made.title).toBeInstanceOf(SQL);
  expect(made.rating).toBeInstanceOf(Placeholder);
});
