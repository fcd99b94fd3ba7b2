import { expect, test } from 'vitest';
import { checkText, cleanLine, foldSpaces } from '../../src/domain/text.ts';

test('trims every kind of white space around a line and keeps the inside', () => {
  expect(cleanLine('\ufeff\u00a0 The  Left Hand\tof Darkness \u3000\n')).toBe('The  Left Hand\tof Darkness');
  expect(cleanLine(' \n ')).toBe('');
});

test('folds runs of white space to one space', () => {
  expect(foldSpaces(' Sarah \t\u00a0    Adams\n')).toBe('Sarah Adams');
});

test('gives sound text back as it is', () => {
  expect(checkText('Ēostre 🐇\n𠮷野家', 'the title')).toBe('Ēostre 🐇\n𠮷野家');
});

test('refuses NUL and half characters, and says where', () => {
  expect(() => checkText('Du\0ne', 'the title')).toThrow('the title holds a NUL character at position 3');
  expect(() => checkText('\ud83d', 'a tag')).toThrow(
    'a tag holds half of a character (a lone surrogate) at position 1',
  );
  expect(() => checkText('x\udc00', 'a tag')).toThrow(expect.objectContaining({ kind: 'usage' }));
});

test('answers at once on a hundred thousand spaces', () => {
  const started = performance.now();
  const blank = ' '.repeat(100_000);
  for (const work of [cleanLine, foldSpaces]) expect(work(`${blank}x${blank}x`).endsWith('x')).toBe(true);
  expect(performance.now() - started).toBeLessThan(500);
});
