import { describe, expect, test } from 'vitest';
import { foldKey } from '../../src/domain/fold.ts';
import { languages } from '../../src/domain/languages.ts';
import { readLanguage } from '../../src/domain/language.ts';

describe('readLanguage', () => {
  test.each([
    ['English', 'en'],
    ['eng', 'en'],
    ['EN-us', 'en-US'],
    ['German', 'de'],
    ['Deutsch', 'de'],
    ['ger', 'de'],
    ['deu', 'de'],
    ['FRANCAIS', 'fr'],
    ['日本語', 'ja'],
    ['हिन्दी', 'hi'],
    ['zh_hant', 'zh-Hant'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['es-419', 'es-419'],
    ['Chinese (Simplified)', 'zh-Hans'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['Spanish; Castilian', 'es'],
    ['Greek', 'el'],
    ['Greek, Modern (1453-)', 'el'],
    ['English, Middle (1100-1500)', 'enm'],
    ['iw', 'he'],
    ['und', 'und'],
  ])('reads %s as %s', (typed, tag) => {
    expect(readLanguage(typed)).toBe(tag);
  });

  test.each(['Klingon', 'tlh', 'xx-YY', '__proto__', ''])('keeps "%s", which it does not know', (typed) => {
    expect(readLanguage(` ${typed} `)).toBe(typed);
  });
});

describe('the table of languages', () => {
  test('gives every code and every name to one language', () => {
    const codes = languages.flatMap(([tag, codes]) => [tag, ...codes.split(' ')].filter((code) => code !== ''));
    const names = languages.flatMap(([, , names]) => names.split(' / ').map((name) => foldKey(name)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('agrees with the names that the Unicode CLDR gives, but for codes it has merged or does not name', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'language' });
    const skipped = new Set(['mul', 'und', 'zxx', 'tl']);
    const odd = languages.filter(([tag]) => !skipped.has(tag) && readLanguage(english.of(tag) ?? '') !== tag);
    expect(odd.map(([tag]) => `${tag}: ${english.of(tag)}`)).toEqual([]);
  });

  test('agrees with the Unicode CLDR on the codes that it replaces by the tag', () => {
    const pairs = languages.flatMap(([tag, codes]) => codes.split(' ').map((code) => ({ tag, code })));
    const replaced = pairs.filter(
      ({ code }) => code !== '' && code !== 'tgl' && Intl.getCanonicalLocales(code)[0] !== code,
    );
    expect(replaced.length).toBeGreaterThan(80);
    expect(replaced.filter(({ tag, code }) => Intl.getCanonicalLocales(code)[0] !== tag)).toEqual([]);
  });
});
