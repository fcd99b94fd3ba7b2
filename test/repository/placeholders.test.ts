import { Placeholder } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { placeholders } from '../../src/repository/placeholders.ts';

test('placeholders stand under the names of the columns they fill', () => {
  const made = placeholders(['title', 'pages']);
  expect(Object.keys(made)).toEqual(['title', 'pages']);
  expect(made.title).toBeInstanceOf(Placeholder);
  expect(made.pages.name).toBe('pages');
});
