import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible, visibleLines } from '../../src/output/visible.ts';

const anyText = fc.string({ unit: 'binary' });
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\u001b[2J',
        '\u0000',
        '\u007f',
        '\u0085',
        '\u202e',
        '\u2066',
        '\u200f',
        '\u061c',
        '\u2028',
        '\u2029',
      ),
      fc.constantFrom('\ud83d', '\udc00', '\ufeff', '\u{e0041}', '\r\n', '\n', '\t', '\u{fffff}', '\ufdd0'),
    ),
  )
  .map((parts) => parts.join(''));
const control = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029\ufeff\u{e0000}-\u{e007f}]/u;

describe('visible', () => {
  test('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        expect(visible(text)).not.toMatch(control);
      }),
    );
  });

  test('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });

  test('leaves clean text as it is', () => {
    const clean = fc.string({ unit: 'grapheme' }).filter((text) => !control.test(text));
    fc.assert(
      fc.property(clean, (text) => {
        expect(visible(text)).toBe(text);
      }),
    );
  });

  test('leaves emoji families, Persian non-joiners, accents and Indic marks as they are', () => {
    for (const text of [
      '👩‍👩‍👧‍👦 🏳️‍🌈 ❤️ 7️⃣',
      'می‌خواهم',
      'Gabriel García Márquez',
      'गोदान',
      '葛\u{e0100}城',
      'ไทย\u200bแลนด์',
    ]) {
      expect(visible(text)).toBe(text);
    }
  });

  test('shows control characters as their pictures', () => {
    expect(visible('\u001b[31mRed\u0007\u007f\tone\r\ntwo\u0000')).toBe('␛[31mRed␇␡␉one␍␊two␀');
  });

  test('shows what turns or hides text as an escape', () => {
    expect(visible('a\u202eb\u0085c\u2028d\ufeffe\u{e0041}f\ud800g')).toBe(
      String.raw`a\u{202e}b\u{85}c\u{2028}d\u{feff}e\u{e0041}f\u{d800}g`,
    );
  });

  test('takes time in step with the length', () => {
    const started = performance.now();
    visible('\u202e'.repeat(1_000_000));
    visible(' '.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('visibleLines', () => {
  test('keeps lines, and takes the carriage returns from their ends', () => {
    expect(visibleLines('one\r\ntwo\n\n\u001bthree\rfour')).toBe('one\ntwo\n\n␛three␍four');
  });

  test('never lets another control character through', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        expect(visibleLines(text).replaceAll('\n', '')).not.toMatch(control);
      }),
    );
  });

  test('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        expect(visibleLines(visibleLines(text))).toBe(visibleLines(text));
      }),
    );
  });
});
