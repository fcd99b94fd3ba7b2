import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey, orderKey } from '../../src/domain/fold.ts';

describe('foldKey', () => {
  test.each([
    ['The Left Hand of Darkness', 'the left hand of darkness'],
    ["O'Brien", 'obrien'],
    ['L’Été à Łódź', 'lete a lodz'],
    ['l´été', 'lete'],
    ['Spider-Man: No Way Home!', 'spider man no way home'],
    ['Straße', 'strasse'],
    ['Þórbergur Þórðarson', 'thorbergur thordarson'],
    ['Jón Ǽrø', 'jon aero'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Ｄｕｎｅ', 'dune'],
    ['ﬁn de siècle', 'fin de siecle'],
    ['Ώρα Σίσυφος', 'ωρα σισυφοσ'],
    ['Ёлка', 'елка'],
    ['Gogolʹ, Nikolaĭ', 'gogol nikolai'],
    ['ʿAbd al-Raḥmān', 'abd al rahman'],
    ['Lego™ Star Wars®', 'lego star wars'],
    ['col·lecció', 'colleccio'],
    ['8½', '8 1 2'],
    ['1\u20e3st', '1st'],
    ['  A\u00a0\tB  ', 'a b'],
    ['ﾉﾙｳｪｲの森', 'ノルウェイの森'],
    ['', ''],
    [' \n ', ''],
  ])('folds "%s" to "%s"', (text, key) => {
    expect(foldKey(text)).toBe(key);
  });

  test('keeps the marks that make a letter or a word', () => {
    for (const text of ['が', 'हिन्दी', 'สวัสดี', 'كِتَاب', 'мой', 'їжак', '한국어'])
      expect(foldKey(text)).toBe(text.normalize('NFC'));
    expect(foldKey('が')).not.toBe(foldKey('か'));
    expect(foldKey('мой')).not.toBe(foldKey('мои'));
  });

  test('keeps C, C++ and C# apart', () => {
    expect(['C', 'C++', 'C#', 'C++/CLI', 'A+B'].map((text) => foldKey(text))).toEqual([
      'c',
      'c++',
      'c#',
      'c++ cli',
      'a b',
    ]);
    expect(foldKey('Dune #1')).toBe('dune 1');
  });

  test('keeps tags apart that differ by a picture, however it is dressed', () => {
    expect(foldKey('🔥 hot')).not.toBe(foldKey('hot'));
    expect(foldKey('❤️')).toBe(foldKey('❤'));
  });

  test('never makes nothing of a text that is not blank', () => {
    expect(['!!!', '？', '…', "'", '+++', '-'].map((text) => foldKey(text))).toEqual([
      '!!!',
      '?',
      '...',
      "'",
      '+++',
      '-',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => text.trim() === '' || foldKey(text) !== ''),
    );
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldKey(foldKey(text))).toBe(foldKey(text));
      }),
    );
  });

  test('is its own key for every letter there is', () => {
    const odd: string[] = [];
    for (let code = 0; code < 0x30000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const key = foldKey(`a${String.fromCodePoint(code)}b`);
      if (foldKey(key) !== key) odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  });

  test('gives a text in composed and in decomposed letters one key', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(text, (text) => foldKey(text.normalize('NFD')) === foldKey(text.normalize('NFC'))));
    for (let code = 0xc0; code < 0x1f00; code += 1) {
      const letter = String.fromCodePoint(code);
      expect(foldKey(`${letter}x`.normalize('NFD'))).toBe(foldKey(`${letter}x`.normalize('NFC')));
    }
  });

  test.each([' ', '+', '#', "'", 'a ', 'a+', '\u0301', 'é\u0301', '\u00a0', 'क\u0301', '·', '!é'])(
    'answers at once on a hundred thousand times "%s"',
    (part) => {
      const started = performance.now();
      orderKey(`${part.repeat(100_000)}é!`);
      orderKey(`${part.repeat(100_000)}x!`);
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );
});

const sorted = (texts: string[]) => texts.toSorted((left, right) => (orderKey(left) < orderKey(right) ? -1 : 1));

describe('orderKey', () => {
  test('sorts numbers in titles by their size', () => {
    const titles = ['1Q84', '2666', '20000 Leagues', 'Volume', 'Vol. 2', 'Vol. 2.5', 'Vol. 3', 'Vol. 10', 'Vol. 100'];
    expect(sorted(titles.toReversed())).toEqual([...titles.slice(0, 3), ...titles.slice(4), 'Volume']);
  });

  test('counts leading zeros for nothing', () => {
    expect(orderKey('007')).toBe(orderKey('7'));
    expect(orderKey('000')).toBe(orderKey('0'));
  });

  test('sorts accents and case as if they were not there, and numbers before letters', () => {
    expect(sorted(['Zoë', 'Éire', 'apple', '1984', 'École'])).toEqual(['1984', 'apple', 'École', 'Éire', 'Zoë']);
  });

  test('sorts any two numbers up to 48 digits as numbers', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 48n - 1n });
    fc.assert(
      fc.property(number, number, (left, right) => {
        expect(orderKey(`Band ${left}.`) < orderKey(`Band ${right}.`)).toBe(left < right);
        expect(orderKey(`${left} a`) < orderKey('a')).toBe(true);
      }),
    );
  });
});
