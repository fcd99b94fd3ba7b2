import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeJson, terminalText } from '../../src/output/terminal-text.ts';

const hostile = 'a\u009b31mb\u202ec\u{e0041}d\u2028';

test('JSON for a terminal holds no control, bidirectional or hidden character, and means the same', () => {
  expect(escapeJson(JSON.stringify([hostile]))).toBe(String.raw`["a\u009b31mb\u202ec\udb40\udc41d\u2028"]`);
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = escapeJson(JSON.stringify(value, null, 1));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    }),
  );
});

test('CSV for a terminal shows such characters, and keeps its lines', () => {
  expect(terminalText(`title\n${hostile}\n`, 'csv')).toBe('title\na\\u{9b}31mb\\u{202e}c\\u{e0041}d\\u{2028}\n');
});

test('outputs that are safe by themselves keep their colours', () => {
  expect(terminalText('\u001b[1mDune\u001b[22m', 'table')).toBe('\u001b[1mDune\u001b[22m');
});
