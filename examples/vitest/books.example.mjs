import { openLibrary } from 'bookshelf-cli';
import { expect, inject, test } from 'vitest';

test('the library that the set-up made holds two books', async () => {
  const library = await openLibrary(inject('library'));
  expect(await library.count()).toBe(2);
  await library.close();
});
