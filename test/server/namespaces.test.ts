import { expect, test } from 'vitest';
import { newNamespace } from '../support/new-namespace.ts';

test('the server of the tests makes a library for each that asks', async () => {
  const [one, other] = [await newNamespace(), await newNamespace()];
  expect(one).toMatch(/^http:\/\/library-[\w-]+\.localhost:\d+$/);
  expect(other).not.toBe(one);
});
