import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownCopy } from '../../src/domain/own-copy.ts';

test('a copy is the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => ownCopy(text) === text));
  expect(ownCopy('\uD800 a lone surrogate')).toBe('\uD800 a lone surrogate');
});
